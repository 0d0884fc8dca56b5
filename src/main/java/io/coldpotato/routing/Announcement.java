package io.coldpotato.routing;

import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.PopId;
import java.util.List;

/**
 * A prefix, where it is served and over which interconnections its network announces it.
 *
 * @param origin the network that originates it
 * @param servedAt the PoPs of that network at which packets leave the network for their
 *     destination; the nearest serves when there are several (anycast)
 * @param scope the interconnections of the origin that carry the announcement
 */
public record Announcement(Asn origin, List<PopId> servedAt, Scope scope) {

  /** Decides which of the origin's interconnections carry an announcement. */
  @FunctionalInterface
  public interface Scope {
    /** Every interconnection. */
    Scope EVERYWHERE = interconnection -> true;

    /** Returns whether the announcement is made there. */
    boolean includes(Interconnection interconnection);
  }

  /** Copies the list and checks that the prefix is served inside its origin. */
  public Announcement {
    servedAt = servedAt.stream().sorted().toList();
    if (servedAt.isEmpty() || servedAt.stream().anyMatch(p -> !p.asn().equals(origin))) {
      throw new IllegalArgumentException("a prefix is served at PoPs of its origin " + origin);
    }
  }

  /** Returns an announcement over every interconnection, served at one PoP. */
  public static Announcement everywhere(PopId servedAt) {
    return new Announcement(servedAt.asn(), List.of(servedAt), Scope.EVERYWHERE);
  }
}

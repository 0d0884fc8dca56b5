package io.coldpotato.study;

import io.coldpotato.azure.RuleViolation;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Plan;
import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.geo.MetroId;
import io.coldpotato.latency.Experience;
import io.coldpotato.latency.PathDelay;
import io.coldpotato.topology.Asn;
import java.util.List;
import java.util.Optional;

/** What came of one site, destination and option: the way there and back, or why there is none. */
public sealed interface Journey {

  /** Returns what was taken to be so. */
  List<String> assumptions();

  /**
   * Packets arrive and come back.
   *
   * @param exposure how the destination is reached
   * @param delay the round trip
   * @param forward the steps from the site
   * @param reverse the steps back
   * @param asPath networks from the site's own to the cloud
   * @param entry where requests enter the cloud's network
   * @param exit where replies leave it
   * @param throughput the least of what is known to limit it, when anything is
   * @param stretch median round trip over that of light in fibre along the geodesic; empty where
   *     the site and the workload stand in one city
   * @param assumptions what was taken to be so
   */
  record Reached(
      Destination.Exposure exposure,
      PathDelay delay,
      List<Hop> forward,
      List<Hop> reverse,
      List<Asn> asPath,
      MetroId entry,
      MetroId exit,
      Optional<Plan.Limit> throughput,
      Optional<Double> stretch,
      List<String> assumptions)
      implements Journey {
    /** Copies the lists. */
    public Reached {
      forward = List.copyOf(forward);
      reverse = List.copyOf(reverse);
      asPath = List.copyOf(asPath);
      assumptions = List.copyOf(assumptions);
    }

    /** Returns what people notice of it; a flow has what the least of its limits leaves to one. */
    public Experience experience() {
      return Experience.of(delay, throughput.map(Plan.Limit::flowRate));
    }

    /** Returns the hand-offs of both directions, in order. */
    public List<MeetingPoint> handOffs() {
      return java.util.stream.Stream.concat(forward.stream(), reverse.stream())
          .flatMap(h -> h.handOff().stream())
          .toList();
    }
  }

  /**
   * Packets do not arrive.
   *
   * @param reason in one sentence, lower case
   * @param assumptions what was taken to be so
   */
  record Unreachable(String reason, List<String> assumptions) implements Journey {
    /** Copies the list. */
    public Unreachable {
      assumptions = List.copyOf(assumptions);
    }
  }

  /**
   * Product rules forbid it.
   *
   * @param violations at least one
   * @param assumptions what was taken to be so
   */
  record Invalid(List<RuleViolation> violations, List<String> assumptions) implements Journey {
    /** Copies the lists. */
    public Invalid {
      violations = List.copyOf(violations);
      assumptions = List.copyOf(assumptions);
    }
  }
}

package io.coldpotato.study;

import io.coldpotato.geo.MetroId;
import java.util.List;
import java.util.Set;

/** Of which ends of a pair of regions the model may know published values. */
public enum PublishedEnds {
  /** Every published pair may be used, the very pair too where it is published. */
  BOTH("all published values used", ""),
  /**
   * Of one end none is used, as if that region were new; each pair is predicted twice, with either
   * end as the new one.
   */
  ONE("one end published (either in turn)", ", no published value of one end used, either in turn"),
  /** Of neither end is any used. */
  NEITHER("neither end published", ", no published value of either region used");

  private final String words;
  private final String suffix;

  PublishedEnds(String words, String suffix) {
    this.words = words;
    this.suffix = suffix;
  }

  /** Returns what is known, for people. */
  public String words() {
    return words;
  }

  /** Returns what a model that knows so much adds to its name. */
  String suffix() {
    return suffix;
  }

  /** Returns the sets of ends to predict a pair without, one for each prediction. */
  List<Set<MetroId>> unseen(MetroId a, MetroId b) {
    return switch (this) {
      case BOTH -> List.of(Set.of());
      case ONE -> List.of(Set.of(b), Set.of(a));
      case NEITHER -> List.of(a.equals(b) ? Set.of(a) : Set.of(a, b));
    };
  }
}

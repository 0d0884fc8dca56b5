package io.coldpotato.geo;

import io.coldpotato.units.Distance;
import java.util.List;

/**
 * A way over corridors from one metro to another.
 *
 * @param metros at least one; the first is the start, the last the end
 * @param corridors those between them, one fewer than the metros
 * @param length sum of the corridors' lengths
 * @param fibre length of the fibre laid in them, stretch included, without any sum per corridor
 */
public record FibreWay(
    List<MetroId> metros, List<Corridor> corridors, Distance length, Distance fibre) {

  /** Copies the lists and checks that they fit. */
  public FibreWay {
    metros = List.copyOf(metros);
    corridors = List.copyOf(corridors);
    if (metros.size() != corridors.size() + 1) {
      throw new IllegalArgumentException(
          corridors.size() + " corridors cannot join " + metros.size() + " metros");
    }
  }

  /** Returns the way that stays where it is. */
  public static FibreWay at(MetroId metro) {
    return new FibreWay(List.of(metro), List.of(), Distance.ZERO, Distance.ZERO);
  }

  /** Returns the same way from its end to its start. */
  public FibreWay reversed() {
    List<MetroId> metrosBack = new java.util.ArrayList<>(metros);
    List<Corridor> corridorsBack = new java.util.ArrayList<>(corridors);
    java.util.Collections.reverse(metrosBack);
    java.util.Collections.reverse(corridorsBack);
    return new FibreWay(metrosBack, corridorsBack, length, fibre);
  }

  /** Returns where it starts. */
  public MetroId from() {
    return metros.get(0);
  }

  /** Returns where it ends. */
  public MetroId to() {
    return metros.get(metros.size() - 1);
  }
}

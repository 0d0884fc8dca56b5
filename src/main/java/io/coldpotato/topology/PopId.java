package io.coldpotato.topology;

import io.coldpotato.geo.MetroId;

/**
 * A network's point of presence in a metro.
 *
 * @param asn whose it is
 * @param metro where it stands
 */
public record PopId(Asn asn, MetroId metro) implements Comparable<PopId> {

  // Written out: the generated ones link at the first call, which is slow at start-up.
  @Override
  public boolean equals(Object other) {
    return other instanceof PopId pop && pop.asn.equals(asn) && pop.metro.equals(metro);
  }

  @Override
  public int hashCode() {
    return 31 * asn.hashCode() + metro.hashCode();
  }

  @Override
  public int compareTo(PopId other) {
    int order = asn.compareTo(other.asn);
    return order != 0 ? order : metro.compareTo(other.metro);
  }

  @Override
  public String toString() {
    return asn + "@" + metro;
  }
}

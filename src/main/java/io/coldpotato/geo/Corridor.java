package io.coldpotato.geo;

import io.coldpotato.units.Distance;

/**
 * A fibre way between two neighbouring metros.
 *
 * @param a one end
 * @param b the other end
 * @param medium land or sea
 * @param length of the way
 * @param use whether through traffic may use it
 * @param name cable or route, may be empty
 * @param basis how the row is known
 * @param years in which it is in service
 */
public record Corridor(
    MetroId a,
    MetroId b,
    Medium medium,
    Distance length,
    Use use,
    String name,
    RowBasis basis,
    YearSpan years) {

  /**
   * How much shorter than the geodesic of its ends a corridor may be: lengths are whole kilometres
   * and metros are regions, not points.
   */
  public static final double LEAST_GEODESICS = 0.999;

  /** What the fibre lies in. */
  public enum Medium {
    /** Duct, pole or rail side. */
    LAND,
    /** Submarine cable. */
    SEA
  }

  /** Who uses it. */
  public enum Use {
    /** Everyone. */
    TRUNK,
    /** Only traffic that begins or ends at one of its metros. */
    BRANCH
  }

  /** Refuses a corridor from a metro to itself. */
  public Corridor {
    if (a.equals(b)) {
      throw new IllegalArgumentException("a corridor needs two metros, both are " + a);
    }
  }

  /** Makes a corridor that is in service in all years. */
  public Corridor(
      MetroId a, MetroId b, Medium medium, Distance length, Use use, String name, RowBasis basis) {
    this(a, b, medium, length, use, name, basis, YearSpan.ALWAYS);
  }

  /** Returns the other end. */
  public MetroId other(MetroId end) {
    if (end.equals(a)) {
      return b;
    }
    if (end.equals(b)) {
      return a;
    }
    throw new IllegalArgumentException(end + " is no end of " + a + " – " + b);
  }
}

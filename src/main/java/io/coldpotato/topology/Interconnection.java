package io.coldpotato.topology;

import io.coldpotato.geo.RowBasis;

/**
 * A place where two networks exchange traffic.
 *
 * @param a one end
 * @param b the other end; in a world both stand in one metro
 * @param kind how they are joined
 * @param basis how the row is known
 */
public record Interconnection(PopId a, PopId b, Kind kind, RowBasis basis)
    implements Comparable<Interconnection> {

  /** How two networks are joined. */
  public enum Kind {
    /** A port that the customer pays for. */
    TRANSIT,
    /** A private cable between both. */
    PNI,
    /** Over an exchange's shared fabric. */
    EXCHANGE,
    /** A dedicated session of one customer (Peering Service, ExpressRoute). */
    DEDICATED
  }

  /** Refuses a network's interconnection with itself. */
  public Interconnection {
    if (a.asn().equals(b.asn())) {
      throw new IllegalArgumentException(a.asn() + " cannot interconnect with itself");
    }
  }

  /** Returns the end that belongs to a network, one of both. */
  public PopId endOf(Asn asn) {
    if (a.asn().equals(asn)) {
      return a;
    }
    if (b.asn().equals(asn)) {
      return b;
    }
    throw new IllegalArgumentException(asn + " is no end of " + this);
  }

  /** Returns the end that does not belong to a network. */
  public PopId farEndFrom(Asn asn) {
    return endOf(asn).equals(a) ? b : a;
  }

  /** Returns whether this joins the two networks, in either order. */
  public boolean joins(Asn one, Asn other) {
    return (a.asn().equals(one) && b.asn().equals(other))
        || (a.asn().equals(other) && b.asn().equals(one));
  }

  @Override
  public int compareTo(Interconnection other) {
    int order = a.compareTo(other.a);
    order = order != 0 ? order : b.compareTo(other.b);
    return order != 0 ? order : kind.compareTo(other.kind);
  }
}

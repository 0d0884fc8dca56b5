package io.coldpotato.topology;

import io.coldpotato.geo.RowBasis;

/**
 * The business relationship of two networks (Gao, "On inferring autonomous system relationships in
 * the Internet", 2001).
 *
 * @param a the provider, or one of two peers
 * @param b the customer, or the other peer
 * @param kind which of both
 * @param basis how the row is known
 */
public record Relationship(Asn a, Asn b, Kind kind, RowBasis basis) {

  /** Who pays whom. */
  public enum Kind {
    /** {@code a} is provider of {@code b}. */
    PROVIDER,
    /** Neither pays. */
    PEER
  }

  /** Refuses a network's relationship with itself. */
  public Relationship {
    if (a.equals(b)) {
      throw new IllegalArgumentException(a + " cannot have a relationship with itself");
    }
  }
}

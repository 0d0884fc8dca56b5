package io.coldpotato.topology;

/**
 * A business relationship of two networks in an {@link AsGraph}.
 *
 * @param a the provider, or the peer of the lower number
 * @param b the customer, or the peer of the higher number
 * @param kind which of both
 */
public record AsLink(Asn a, Asn b, Relationship.Kind kind) {

  /** Refuses a network's link to itself, and peers in the wrong order. */
  public AsLink {
    if (a.equals(b)) {
      throw new IllegalArgumentException(a + " cannot be linked to itself");
    }
    if (kind == Relationship.Kind.PEER && a.compareTo(b) > 0) {
      throw new IllegalArgumentException("of peers the lower number stands first, not " + a);
    }
  }

  /** Returns the link of a provider and its customer. */
  public static AsLink sale(Asn provider, Asn customer) {
    return new AsLink(provider, customer, Relationship.Kind.PROVIDER);
  }

  /** Returns the link of two peers, given in either order. */
  public static AsLink peering(Asn one, Asn other) {
    boolean ordered = one.compareTo(other) <= 0;
    return new AsLink(ordered ? one : other, ordered ? other : one, Relationship.Kind.PEER);
  }

  /** Returns whether this is the link of a provider and its customer. */
  public boolean isSale() {
    return kind == Relationship.Kind.PROVIDER;
  }
}

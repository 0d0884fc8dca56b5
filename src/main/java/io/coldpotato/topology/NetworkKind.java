package io.coldpotato.topology;

/** What a network is for. */
public enum NetworkKind {
  /** Buys transit from nobody. */
  TIER_1,
  /** Sells transit and buys some. */
  TRANSIT,
  /** Connects homes and offices. */
  ACCESS,
  /** The shared fabric of an Internet exchange, run by its operator. */
  EXCHANGE,
  /** The cloud's own wide-area network. */
  CLOUD,
  /** A connectivity provider's private carriage between a site and a peering location. */
  PRIVATE_CARRIER
}

package io.coldpotato.routing;

/** What decided between two routes or exits. */
public enum Rule {
  /** The prefix is served by this network. */
  OWN_PREFIX,
  /** There is no other. */
  ONLY_WAY,
  /** A customer's route beats a peer's, and a peer's a provider's. */
  BUSINESS_PREFERENCE,
  /** Fewer networks on the way. */
  SHORTER_AS_PATH,
  /** The neighbour asks for this entrance (MED). */
  LOWEST_MED,
  /** The exit nearest to the packet's destination (cold potato). */
  NEAREST_TO_DESTINATION,
  /** An exit at this PoP beats one elsewhere. */
  EXIT_AT_THIS_POP,
  /** The exit nearest to the packet (hot potato). */
  NEAREST_EXIT,
  /** All else equal: the lowest neighbour ASN, then the lowest PoP. */
  LOWEST_NEIGHBOUR
}

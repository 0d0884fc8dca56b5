package io.coldpotato.routing;

/** From whom a network has a route; the earlier is preferred (Gao and Rexford, 2001). */
public enum RouteClass {
  /** The network originates the prefix. */
  OWN,
  /** Learnt from a customer. */
  CUSTOMER,
  /** Learnt from a peer. */
  PEER,
  /** Learnt from a provider. */
  PROVIDER
}

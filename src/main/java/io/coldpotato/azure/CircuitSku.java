package io.coldpotato.azure;

/** The reach that an ExpressRoute circuit pays for. */
public enum CircuitSku {
  /** The one or two regions of the peering location. */
  LOCAL,
  /** The regions of the peering location's geopolitical region. */
  STANDARD,
  /** All regions of the same cloud. */
  PREMIUM
}

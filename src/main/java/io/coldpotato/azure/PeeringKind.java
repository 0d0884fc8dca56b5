package io.coldpotato.azure;

/** A routing domain on an ExpressRoute circuit. */
public enum PeeringKind {
  /** Virtual networks, by private addresses. */
  PRIVATE,
  /** Public endpoints of the cloud. */
  MICROSOFT
}

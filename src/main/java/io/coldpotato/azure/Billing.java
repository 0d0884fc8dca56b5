package io.coldpotato.azure;

/** How a circuit's egress is charged. */
public enum Billing {
  /** By the gigabyte. */
  METERED,
  /** Included. */
  UNLIMITED
}

package io.coldpotato.geo;

/**
 * How directly fibre is laid on land in a country: by wealth of routes and rights of way, never by
 * pair of cities.
 */
public enum Terrain {
  /** Many parallel routes. */
  DEVELOPED,
  /** Fewer routes. */
  MIDDLE,
  /** Sparse routes and long detours. */
  POOR
}

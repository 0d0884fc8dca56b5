package io.coldpotato.geo;

/** How a row of a world's tables is known. */
public enum RowBasis {
  /** From a public document or common public knowledge; the row or its folder names the source. */
  PUBLIC,
  /**
   * Taken to be so by a documented rule or as the likeliest case; results that rest on it say so.
   */
  ASSUMED
}

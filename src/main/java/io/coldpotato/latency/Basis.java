package io.coldpotato.latency;

/** How a figure is known. */
public enum Basis {
  /** Measured for this very thing, or published as such. */
  MEASURED,
  /** Computed from a model that was held against measurements. */
  MODELLED,
  /** Taken to be so; nothing at hand measures it. */
  ASSUMED;

  /** Returns the word that outputs use. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

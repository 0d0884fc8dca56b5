package io.coldpotato.azure;

/** How a price is known. */
public enum PriceBasis {
  /** Published by the provider of the cloud. */
  PUBLIC,
  /** From somebody else's collection. */
  THIRD_PARTY,
  /** A published price whose condition is taken to be so. */
  ASSUMED,
  /** By the user's own word. */
  STATED;

  /** Returns it as a word. */
  public String word() {
    return this == THIRD_PARTY ? "third-party" : name().toLowerCase(java.util.Locale.ROOT);
  }
}

package io.coldpotato.azure;

/** One of the separate clouds; no product joins two of them. */
public enum Cloud {
  /** The worldwide cloud. */
  PUBLIC("the public cloud"),
  /** Azure Government of the United States. */
  USGOV("the US Government cloud"),
  /** Azure operated in China. */
  CHINA("the China cloud");

  private final String phrase;

  Cloud(String phrase) {
    this.phrase = phrase;
  }

  /** Returns its name within a sentence. */
  public String phrase() {
    return phrase;
  }
}

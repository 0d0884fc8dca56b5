package io.coldpotato.units;

/**
 * An amount of data, zero or more gigabytes; 1 GB is 10⁹ bytes, as cloud egress is billed.
 *
 * @param gigabytes finite, at least zero
 */
public record DataVolume(double gigabytes) {

  /** Checks the range. */
  public DataVolume {
    if (!(gigabytes >= 0 && gigabytes < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "data volume (" + gigabytes + " GB) must be finite and at least 0");
    }
  }

  /** Returns the volume of so many gigabytes. */
  public static DataVolume ofGigabytes(double gigabytes) {
    return new DataVolume(gigabytes);
  }
}

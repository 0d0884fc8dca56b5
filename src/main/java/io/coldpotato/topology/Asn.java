package io.coldpotato.topology;

/**
 * The number of an autonomous system (RFC 6793: 32 bits).
 *
 * @param number 1 to 4,294,967,294
 */
public record Asn(long number) implements Comparable<Asn> {

  /** Microsoft's network on the Internet. */
  public static final Asn MICROSOFT = new Asn(8075);

  /** Checks the range. */
  public Asn {
    if (number < 1 || number > 4_294_967_294L) {
      throw new IllegalArgumentException("ASN (" + number + ") must lie from 1 to 4294967294");
    }
  }

  /** Returns whether the number is for private use (RFC 6996). */
  public boolean isPrivate() {
    return (number >= 64_512 && number <= 65_534)
        || (number >= 4_200_000_000L && number <= 4_294_967_294L);
  }

  // Written out, as in the other keys of a topology: the generated ones link at the first call,
  // which is half of the time a world takes to load.
  @Override
  public boolean equals(Object other) {
    return other instanceof Asn asn && asn.number == number;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(number);
  }

  @Override
  public int compareTo(Asn other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return "AS" + number;
  }
}

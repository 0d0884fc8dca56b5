package io.coldpotato.topology;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IPv4 prefix in CIDR form (RFC 4632).
 *
 * @param address the network address as an unsigned 32-bit number
 * @param length 0 to 32
 */
public record Ipv4Prefix(long address, int length) {

  private static final Pattern CIDR =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

  /** Checks the ranges and that the host bits are zero. */
  public Ipv4Prefix {
    if (length < 0 || length > 32) {
      throw new IllegalArgumentException("prefix length (" + length + ") must lie from 0 to 32");
    }
    if (address < 0 || address > 0xFFFF_FFFFL || (address & ~mask(length)) != 0) {
      throw new IllegalArgumentException(
          "address (" + address + ") has host bits beyond /" + length);
    }
  }

  private static long mask(int length) {
    return length == 0 ? 0 : (0xFFFF_FFFFL << (32 - length)) & 0xFFFF_FFFFL;
  }

  /** Reads {@code "192.0.2.0/24"}; empty when the text is no prefix or has host bits set. */
  public static Optional<Ipv4Prefix> parse(String text) {
    Matcher match = CIDR.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 1; i <= 4; i++) {
      int octet = Integer.parseInt(match.group(i));
      if (octet > 255) {
        return Optional.empty();
      }
      address = address << 8 | octet;
    }
    int length = Integer.parseInt(match.group(5));
    if (length > 32 || (address & ~mask(length)) != 0) {
      return Optional.empty();
    }
    return Optional.of(new Ipv4Prefix(address, length));
  }

  /**
   * Returns the prefix with the same address but its host bits cleared; empty when it is no CIDR
   * text.
   */
  public static Optional<Ipv4Prefix> withoutHostBits(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    Optional<Ipv4Prefix> host = parse(text.substring(0, slash) + "/32");
    try {
      int length = Integer.parseInt(text.substring(slash + 1));
      return length < 0 || length > 32
          ? Optional.empty()
          : host.map(h -> new Ipv4Prefix(h.address & mask(length), length));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns whether both share an address. */
  public boolean overlaps(Ipv4Prefix other) {
    long common = mask(Math.min(length, other.length));
    return (address & common) == (other.address & common);
  }

  /**
   * Returns whether the prefix lies in space that is not routed publicly: RFC 1918, RFC 6598 shared
   * space, loopback, link-local or multicast. The documentation ranges of RFC 5737 stand in for
   * public ones.
   */
  public boolean isPrivate() {
    for (String range :
        new String[] {
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "224.0.0.0/3"
        }) {
      if (parse(range).orElseThrow().overlaps(this)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return (address >> 24)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255)
        + "/"
        + length;
  }
}

package io.coldpotato.scenario;

import java.math.BigInteger;
import java.util.Optional;

/** Reads the numbers of YAML's core schema. */
final class Numbers {

  private static final int MOST_DIGITS = 100;

  private Numbers() {}

  /** Returns a whole number written in decimal, {@code 0x} or {@code 0o}; empty beyond 64 bits. */
  static Optional<Long> whole(String text) {
    if (text.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    try {
      BigInteger number =
          text.startsWith("0x")
              ? new BigInteger(text.substring(2), 16)
              : text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
      return number.bitLength() < Long.SIZE ? Optional.of(number.longValue()) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns a finite number. */
  static Optional<Double> decimal(String text) {
    if (text.length() > MOST_DIGITS || !text.matches("[-+0-9.eEx]+[0-9a-fA-F.]*")) {
      return Optional.empty();
    }
    try {
      double number = whole(text).map(Long::doubleValue).orElseGet(() -> Double.parseDouble(text));
      return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}

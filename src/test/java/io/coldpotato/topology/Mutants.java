package io.coldpotato.topology;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.coldpotato.input.Diagnostic;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages files by chance, with pieces that mean something in them. */
final class Mutants {

  private final List<byte[]> pieces;
  private final Random random;

  /** Makes mutants of one character each. */
  Mutants(String pieces, Random random) {
    this(pieces.chars().mapToObj(c -> Character.toString((char) c)).toList(), random);
  }

  Mutants(List<String> pieces, Random random) {
    this.pieces = pieces.stream().map(p -> p.getBytes(ISO_8859_1)).toList();
    this.random = random;
  }

  /** Returns a file with one to four places changed. */
  byte[] of(byte[] original) {
    byte[] mutant = original;
    for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
      mutant = mutate(mutant);
    }
    return mutant;
  }

  private byte[] mutate(byte[] bytes) {
    if (bytes.length == 0) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(6)) {
      case 0 -> splice(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(8)), new byte[0]);
      case 1 -> splice(bytes, at, at + 1, piece());
      case 2 -> splice(bytes, at, at, piece());
      case 3 -> splice(bytes, at, at, Arrays.copyOfRange(bytes, at / 2, at));
      case 4 -> Arrays.copyOf(bytes, at);
      default -> splice(bytes, at, at + 1, new byte[] {(byte) random.nextInt(256)});
    };
  }

  private byte[] piece() {
    return pieces.get(random.nextInt(pieces.size()));
  }

  private static byte[] splice(byte[] bytes, int from, int to, byte[] with) {
    byte[] spliced = Arrays.copyOf(bytes, from + with.length + bytes.length - to);
    System.arraycopy(with, 0, spliced, from, with.length);
    System.arraycopy(bytes, to, spliced, from + with.length, bytes.length - to);
    return spliced;
  }

  /** Fails if diagnostics are too many, say nothing, or hold what a terminal would obey. */
  static void assertPresentable(List<Diagnostic> diagnostics, String which) {
    if (diagnostics.size() > 6 * (Findings.LISTED + 1)) {
      throw new AssertionError(which + ": " + diagnostics.size() + " diagnostics");
    }
    for (Diagnostic diagnostic : diagnostics) {
      String text = diagnostic.text();
      if (diagnostic.message().isBlank()
          || text.contains("Exception")
          || text.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c))) {
        throw new AssertionError(which + ": " + text);
      }
    }
  }
}

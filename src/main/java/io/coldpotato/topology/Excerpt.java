package io.coldpotato.topology;

import io.coldpotato.topology.Findings.Kind;

/**
 * A line of a file as a diagnostic shows it: one character a byte, so that columns are right; what
 * is not printable ASCII is a dot.
 */
final class Excerpt {

  private static final int SHOWN = 100;

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final int line;

  Excerpt(byte[] bytes, int start, int end, int line) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.line = line;
  }

  /** Tells an error about the bytes from {@code from} to before {@code to}, with the line. */
  void tell(Findings findings, int from, int to, String message, String hint) {
    boolean shown = to - start <= SHOWN;
    findings.add(
        Kind.ERROR,
        line,
        from - start + 1,
        message,
        hint,
        shown ? text(start, Math.min(end, start + SHOWN)) : "",
        Math.max(1, Math.min(to, end) - from));
  }

  /** Returns some of the bytes, not too many. */
  String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < Math.min(to, from + SHOWN); i++) {
      text.append(bytes[i] >= ' ' && bytes[i] < 0x7f ? (char) bytes[i] : '·');
    }
    return text.append(to > from + SHOWN ? "…" : "").toString();
  }
}

package io.coldpotato.topology;

import io.coldpotato.topology.Findings.Kind;

/** Finds out what is wrong with a row that could not be taken. */
final class RowMistake {

  private static final String FORM =
      "a row is provider|customer|-1 or peer|peer|0, with or without |source";
  private static final int SHOWN = 100;

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final int line;

  RowMistake(byte[] bytes, int start, int end, int line) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.line = line;
  }

  /** Returns whether a byte has no place in a text. */
  static boolean isControl(byte b) {
    return (b >= 0 && b < ' ' && b != '\t') || b == 0x7f;
  }

  /** Adds the row's first mistake to the findings. */
  void tell(Findings findings) {
    int fields = 1;
    for (int i = start; i < end; i++) {
      if (isControl(bytes[i])) {
        String message = "byte " + (bytes[i] & 0xff) + " has no place in a text";
        add(findings, i, i + 1, message, "is this a file of AS relationships?");
        return;
      }
      fields += bytes[i] == '|' ? 1 : 0;
    }
    if (fields < 3 || fields > 4) {
      String has = fields == 1 ? "the row has 1 field" : "the row has " + fields + " fields";
      add(findings, start, end, has + ", expected 3 or 4", FORM);
      return;
    }
    tellField(findings);
  }

  private void tellField(Findings findings) {
    int from = start;
    for (int field = 1; field <= 3; field++) {
      int to = from;
      boolean digits = true;
      while (to < end && bytes[to] != '|') {
        digits &= bytes[to] >= '0' && bytes[to] <= '9';
        to++;
      }
      if (field < 3 && (!digits || from == to)) {
        add(findings, from, to, "'" + text(from, to) + "' is no AS number", FORM);
        return;
      }
      if (field == 3) {
        String message = "'" + text(from, to) + "' is no relationship, expected -1 or 0";
        add(findings, from, to, message, FORM);
      }
      from = to + 1;
    }
  }

  private void add(Findings findings, int from, int to, String message, String hint) {
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

  /** One character a byte, so that columns are right; what is not printable ASCII is a dot. */
  private String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < Math.min(to, from + SHOWN); i++) {
      text.append(bytes[i] >= ' ' && bytes[i] < 0x7f ? (char) bytes[i] : '·');
    }
    return text.append(to > from + SHOWN ? "…" : "").toString();
  }
}

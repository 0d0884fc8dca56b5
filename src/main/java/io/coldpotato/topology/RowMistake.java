package io.coldpotato.topology;

/** Finds out what is wrong with a row that could not be taken. */
final class RowMistake {

  private static final String FORM =
      "a row is provider|customer|-1 or peer|peer|0, with or without |source";

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final Excerpt excerpt;

  RowMistake(byte[] bytes, int start, int end, int line) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.excerpt = new Excerpt(bytes, start, end, line);
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
        excerpt.tell(findings, i, i + 1, message, "is this a file of AS relationships?");
        return;
      }
      fields += bytes[i] == '|' ? 1 : 0;
    }
    if (fields < 3 || fields > 4) {
      String has = fields == 1 ? "the row has 1 field" : "the row has " + fields + " fields";
      excerpt.tell(findings, start, end, has + ", expected 3 or 4", FORM);
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
        excerpt.tell(findings, from, to, "'" + excerpt.text(from, to) + "' is no AS number", FORM);
        return;
      }
      if (field == 3) {
        String message = "'" + excerpt.text(from, to) + "' is no relationship, expected -1 or 0";
        excerpt.tell(findings, from, to, message, FORM);
      }
      from = to + 1;
    }
  }
}

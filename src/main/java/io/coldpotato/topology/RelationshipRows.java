package io.coldpotato.topology;

import io.coldpotato.topology.Findings.Kind;

/**
 * Takes rows {@code a|b|-1} (a is provider of b) and {@code a|b|0} (peers), each with or without a
 * fourth field, into a {@link LinkTable}; the fourth, the row's source, is checked and kept out.
 *
 * <p>Good rows are taken byte by byte and nothing is allocated for them; {@link RowMistake} looks
 * again at the others.
 */
final class RelationshipRows {

  private static final long HIGHEST_ASN = 4_294_967_294L;

  /** No digit beyond is added up: what is larger is out of range anyway. */
  private static final long ENOUGH = 1_000_000_000_000L;

  private static final long NO_NUMBER = -1;

  private final LinkTable links = new LinkTable();
  private final Findings findings;
  private final byte[] bytes;
  private int read;
  private int at;

  RelationshipRows(byte[] bytes, Findings findings) {
    this.bytes = bytes;
    this.findings = findings;
  }

  LinkTable links() {
    return links;
  }

  /** Returns how many rows there were, good or not. */
  int read() {
    return read;
  }

  /** Counts a row that is taken otherwise. */
  void count() {
    read++;
  }

  /** Takes the row that stands in the buffer from {@code start} to before {@code end}. */
  void take(int start, int end, int line) {
    read++;
    at = start;
    long first = number(end);
    if (first != NO_NUMBER && bar(end)) {
      long second = number(end);
      if (second != NO_NUMBER && bar(end) && at < end) {
        boolean peer = bytes[at] == '0';
        if (peer || (bytes[at] == '-' && at + 1 < end && bytes[at + 1] == '1')) {
          at += peer ? 1 : 2;
          if (restIsSource(end)) {
            add(first, second, peer, line);
            return;
          }
        }
      }
    }
    if (findings.count(Kind.ERROR)) {
      new RowMistake(bytes, start, end, line).tell(findings);
    }
  }

  private long number(int end) {
    int start = at;
    long number = 0;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      number = number < ENOUGH ? number * 10 + bytes[at] - '0' : number;
      at++;
    }
    return at == start ? NO_NUMBER : number;
  }

  private boolean bar(int end) {
    return at < end && bytes[at++] == '|';
  }

  private boolean restIsSource(int end) {
    if (at == end) {
      return true;
    }
    if (bytes[at] != '|') {
      return false;
    }
    for (int i = at + 1; i < end; i++) {
      if (bytes[i] == '|' || RowMistake.isControl(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  /** Adds a relationship, or tells why it is left out. */
  void add(long first, long second, boolean peer, int line) {
    if (isNoAsn(first) || isNoAsn(second)) {
      if (findings.count(Kind.OUT_OF_RANGE)) {
        long number = isNoAsn(first) ? first : second;
        String shown = number < ENOUGH ? Long.toString(number) : "a number of 13 digits or more";
        findings.add(
            Kind.OUT_OF_RANGE,
            line,
            0,
            "'" + shown + "' is no ASN, the row is left out",
            "ASNs are 1 to " + HIGHEST_ASN);
      }
    } else if (first == second) {
      if (findings.count(Kind.SELF_LOOP)) {
        findings.add(
            Kind.SELF_LOOP,
            line,
            0,
            "AS" + first + " is related to itself, the row is left out",
            "");
      }
    } else {
      int earlier = links.add((int) first, (int) second, peer, line);
      if (earlier >= 0) {
        listedBefore(earlier, first, second, peer, line);
      }
    }
  }

  /** Returns whether a number is outside of those that {@link Asn} takes. */
  static boolean isNoAsn(long number) {
    return number < 1 || number > HIGHEST_ASN;
  }

  private void listedBefore(int earlier, long first, long second, boolean peer, int line) {
    boolean same = peer == links.isPeering(earlier) && (peer || first == links.firstAsn(earlier));
    Kind kind = same ? Kind.DUPLICATE : Kind.CONTRADICTION;
    if (!findings.count(kind)) {
      return;
    }
    String pair = "AS" + first + " and AS" + second;
    if (same) {
      String message = pair + " are listed twice, first on line " + links.line(earlier);
      findings.add(kind, line, 0, message, "");
    } else {
      String message =
          words(first, second, peer)
              + ", but "
              + words(links.firstAsn(earlier), links.secondAsn(earlier), links.isPeering(earlier))
              + " on line "
              + links.line(earlier);
      findings.add(kind, line, 0, message, "line " + links.line(earlier) + " is used");
    }
  }

  private static String words(long first, long second, boolean peer) {
    return peer
        ? "AS" + first + " and AS" + second + " are peers"
        : "AS" + first + " is provider of AS" + second;
  }
}

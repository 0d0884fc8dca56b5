package io.coldpotato.topology;

import io.coldpotato.input.Spelling;
import io.coldpotato.topology.Findings.Kind;
import java.util.List;

/**
 * Takes rows of a CSV file of relationships, told by its header: {@code provider,customer}, {@code
 * peer_a,peer_b}, both of them with one filled in each row, or {@code a,b,kind} as in the world's
 * {@code relationships.csv}, where {@code kind} is {@code provider} (a is b's) or {@code peer}.
 *
 * <p>Other columns are not looked at. ASNs are written {@code 3356} or {@code AS3356}.
 */
final class RelationshipCsv {

  private static final List<String> KNOWN =
      List.of("provider", "customer", "peer_a", "peer_b", "a", "b", "kind");
  private static final String FORMS = "provider,customer or peer_a,peer_b or a,b,kind";
  private static final String ASN_FORM = "an AS number is 1 to 4294967294";

  private final byte[] bytes;
  private final RelationshipRows rows;
  private final Findings findings;
  private final CsvLine cells;

  /** Columns of each pair, -1 where there is none; the last is told apart by its kind. */
  private int[][] pairs = new int[0][];

  private int kind = -1;
  private int width;

  RelationshipCsv(byte[] bytes, RelationshipRows rows, Findings findings) {
    this.bytes = bytes;
    this.rows = rows;
    this.findings = findings;
    this.cells = new CsvLine(bytes);
  }

  /** Returns whether a file's first line is a header, and none of CAIDA's rows. */
  static boolean isHeader(byte[] bytes, int start, int end) {
    boolean comma = false;
    for (int i = start; i < end; i++) {
      if (bytes[i] == '|') {
        return false;
      }
      comma |= bytes[i] == ',';
    }
    return comma;
  }

  /** Takes the header; returns false when no row can be read under it. */
  boolean header(int start, int end, int line) {
    if (!cells.split(start, end)) {
      String message = cells.problem();
      findings.count(Kind.ERROR);
      new Excerpt(bytes, start, end, line)
          .tell(findings, cells.problemAt(), cells.problemAt() + 1, message, "");
      return false;
    }
    width = cells.count();
    CsvHeader header = CsvHeader.of(cells, new Excerpt(bytes, start, end, line), line, findings);
    boolean sales = header.has("provider") || header.has("customer");
    boolean peerings = header.has("peer_a") || header.has("peer_b");
    boolean both = header.has("a") || header.has("b") || header.has("kind");
    boolean whole =
        sales == (header.has("provider") && header.has("customer"))
            && peerings == (header.has("peer_a") && header.has("peer_b"))
            && both == (header.has("a") && header.has("b") && header.has("kind"));
    if (!whole || both == (sales || peerings)) {
      String problem = whole && both ? "mixes columns" : "lacks columns";
      header.missing(findings, "the header " + problem + ", expected " + FORMS, KNOWN);
      return false;
    }
    kind = header.cell("kind");
    pairs =
        new int[][] {
          {header.cell(both ? "a" : "provider"), header.cell(both ? "b" : "customer")},
          {header.cell("peer_a"), header.cell("peer_b")}
        };
    return findings.counted(Kind.ERROR) == 0;
  }

  /** Takes a row. */
  void take(int start, int end, int line) {
    rows.count();
    Excerpt excerpt = new Excerpt(bytes, start, end, line);
    if (!cells.split(start, end)) {
      tell(excerpt, cells.problemAt(), cells.problemAt() + 1, cells.problem(), "check its quotes");
      return;
    }
    if (cells.count() > width) {
      String message = "the row has " + cells.count() + " cells, the header " + width;
      tell(excerpt, start, end, message, "quote cells that hold a comma");
      return;
    }
    boolean first = isFilled(pairs[0]);
    boolean second = isFilled(pairs[1]);
    if (first == second) {
      String message = first ? "the row names two pairs" : "the row names no networks";
      tell(excerpt, start, end, message, "give each pair a row of its own");
      return;
    }
    take(excerpt, first ? pairs[0] : pairs[1], second, line);
  }

  private boolean isFilled(int[] pair) {
    return !cells.isEmpty(pair[0]) || !cells.isEmpty(pair[1]);
  }

  private void take(Excerpt excerpt, int[] pair, boolean peers, int line) {
    long a = asn(excerpt, pair[0]);
    long b = a < 0 ? a : asn(excerpt, pair[1]);
    if (b < 0) {
      return;
    }
    String word = kind < 0 ? "" : cells.text(kind);
    boolean peer = peers || word.equals("peer");
    if (kind >= 0 && !peer && !word.equals("provider")) {
      List<String> kinds = List.of("provider", "peer");
      String shown = excerpt.text(cells.from(kind), cells.to(kind));
      String message = "kind '" + shown + "' is not one of provider, peer";
      tell(excerpt, cells.from(kind), cells.to(kind), message, Spelling.hint(word, kinds));
      return;
    }
    rows.add(a, b, peer, line);
  }

  private long asn(Excerpt excerpt, int cell) {
    long number = cells.asn(cell);
    if (number < 0) {
      int from = cells.from(cell);
      int to = cells.to(cell);
      tell(excerpt, from, to, "'" + excerpt.text(from, to) + "' is no AS number", ASN_FORM);
    }
    return number;
  }

  private void tell(Excerpt excerpt, int from, int to, String message, String hint) {
    if (findings.count(Kind.ERROR)) {
      excerpt.tell(findings, from, to, message, hint);
    }
  }
}

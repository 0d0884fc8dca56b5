package io.coldpotato.topology;

import io.coldpotato.input.NotValidException;
import io.coldpotato.topology.Findings.Kind;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads AS relationships in CAIDA's format, serial-1 ({@code a|b|-1} and {@code a|b|0}) and
 * serial-2 (with a fourth field, kept out), or as CSV with a header that names {@code
 * provider,customer}, {@code peer_a,peer_b} or {@code a,b,kind} (as the world's {@code
 * relationships.csv} does); plain or packed with gzip or bzip2. All of that is told by content. In
 * CSV a quoted cell ends on its line, and lines that begin with {@code #} are comments, too.
 *
 * <p>Format: CAIDA, "The CAIDA AS Relationships Dataset",
 * https://www.caida.org/catalog/datasets/as-relationships/. Half a million links take some tenths
 * of a second. Memory is bounded whatever the file unpacks to: see {@link Limits}. Safe for several
 * threads.
 */
public final class AsRelationshipReader {

  /**
   * Where reading stops with a diagnostic. CAIDA's largest file has 9 MB and 0.6 million links.
   *
   * @param bytes of the unpacked file; below 2³¹, so that lines can be counted in 32 bits
   * @param rows read, whether used or not
   * @param links kept; four million between eight million networks, the worst case, fit in 1 GiB
   */
  record Limits(long bytes, int rows, int links) {
    static final Limits USUAL = new Limits(2_000_000_000L, 50_000_000, 4_000_000);
  }

  /** What such a file holds. */
  static final String HOLDS = "AS relationships";

  private static final String IS_THIS_ONE = "is this a file of AS relationships?";
  private static final String TOO_MANY = "the whole Internet has some hundred thousand";

  private enum Form {
    UNKNOWN,
    CAIDA,
    CSV
  }

  private final Findings findings;
  private final Limits limits;
  private final AsListComments comments = new AsListComments();
  private Form form = Form.UNKNOWN;

  private AsRelationshipReader(String name, Limits limits) {
    this.findings = new Findings(name);
    this.limits = limits;
  }

  /**
   * Reads a file.
   *
   * @throws NotValidException if the file cannot be read or is not valid, with the first 20 errors
   */
  public static AsRelationships read(Path file) {
    return SourceFile.open(file, HOLDS, in -> read(file.toString(), in));
  }

  /**
   * Reads a stream to its end; the caller closes it.
   *
   * @param name of the file in diagnostics
   * @throws NotValidException if the stream cannot be read or is not valid, with the first 20
   *     errors
   */
  public static AsRelationships read(String name, InputStream in) {
    return read(name, in, Limits.USUAL);
  }

  static AsRelationships read(String name, InputStream in, Limits limits) {
    return new AsRelationshipReader(name, limits).read(in);
  }

  private AsRelationships read(InputStream in) {
    RelationshipRows rows = rowsOf(in);
    if (findings.counted(Kind.ERROR) == 0 && rows.links().size() == 0) {
      findings.stop(
          0, "holds no relationship", "expected rows such as 8075|3356|0 or CSV with a header");
    }
    if (findings.counted(Kind.ERROR) > 0) {
      throw new NotValidException(findings.errors());
    }
    AsGraph graph = rows.links().graph();
    List<List<Long>> cycles = new CycleFinder(graph, rows.links(), findings).cycles();
    return new AsRelationships(
        graph,
        comments.clique(),
        comments.exchanges(),
        cycles,
        new AsRelationships.Rows(
            rows.read(),
            findings.counted(Kind.DUPLICATE),
            findings.counted(Kind.CONTRADICTION),
            findings.counted(Kind.SELF_LOOP),
            findings.counted(Kind.OUT_OF_RANGE)),
        findings.warnings());
  }

  private RelationshipRows rowsOf(InputStream in) {
    SourceLines lines = new SourceLines(in, findings, limits.bytes(), IS_THIS_ONE);
    byte[] bytes = lines.bytes();
    RelationshipRows rows = new RelationshipRows(bytes, findings);
    RelationshipCsv csv = new RelationshipCsv(bytes, rows, findings);
    boolean goesOn = true;
    while (goesOn && lines.advance()) {
      if (lines.start() < lines.end() && bytes[lines.start()] == '#') {
        comments.take(bytes, lines.start(), lines.end());
      } else if (lines.start() < lines.end()) {
        goesOn = take(lines, rows, csv) && isWithinLimits(rows, lines.number());
      }
    }
    return rows;
  }

  /** Takes a header or a row; the first line of all tells which kind of file it is. */
  private boolean take(SourceLines lines, RelationshipRows rows, RelationshipCsv csv) {
    int start = lines.start();
    int end = lines.end();
    if (form == Form.UNKNOWN) {
      form = RelationshipCsv.isHeader(lines.bytes(), start, end) ? Form.CSV : Form.CAIDA;
      if (form == Form.CSV) {
        return csv.header(start, end, lines.number());
      }
    }
    if (form == Form.CSV) {
      csv.take(start, end, lines.number());
    } else {
      rows.take(start, end, lines.number());
    }
    return true;
  }

  private boolean isWithinLimits(RelationshipRows rows, int line) {
    if (rows.read() > limits.rows()) {
      String most = String.format(Locale.ROOT, "more than %,d rows", limits.rows());
      findings.stop(line, most, TOO_MANY);
      return false;
    }
    if (rows.links().size() > limits.links()) {
      String most = String.format(Locale.ROOT, "more than %,d links", limits.links());
      findings.stop(line, most, TOO_MANY);
      return false;
    }
    return true;
  }
}

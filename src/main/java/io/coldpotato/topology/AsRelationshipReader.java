package io.coldpotato.topology;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.topology.Findings.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads AS relationships in CAIDA's format, serial-1 ({@code a|b|-1} and {@code a|b|0}) and
 * serial-2 (with a fourth field, kept out), plain or packed with gzip or bzip2, told by content.
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

  private static final String IS_THIS_ONE = "is this a file of AS relationships?";
  private static final String TOO_MANY = "the whole Internet has some hundred thousand";

  private final Findings findings;
  private final Limits limits;
  private final AsListComments comments = new AsListComments();

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
    return open(file, in -> read(file.toString(), in));
  }

  /** Makes relationships of a file's bytes, packed as they are. */
  @FunctionalInterface
  interface Reading {
    AsRelationships of(InputStream in) throws IOException;
  }

  /**
   * Opens a file once, so that pipes work too, and closes it.
   *
   * @throws NotValidException if it cannot be opened or read, or is not valid
   */
  static AsRelationships open(Path file, Reading reading) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw notValid(name, "is a directory", "name a file of AS relationships");
    }
    if (Files.notExists(file)) {
      throw notValid(name, "does not exist", "");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return reading.of(in);
    } catch (IOException e) {
      throw notValid(name, "cannot be read", reason(e));
    }
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

  private static NotValidException notValid(String name, String message, String hint) {
    return new NotValidException(List.of(Diagnostic.error(name, message, hint)));
  }

  /**
   * "access denied" of an {@code AccessDeniedException}: messages of the system are in its tongue.
   */
  private static String reason(IOException e) {
    String kind = e.getClass().getSimpleName().replaceFirst("(IO)?Exception$", "");
    return kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private AsRelationships read(InputStream in) {
    RelationshipRows rows = rowsOf(in);
    if (findings.counted(Kind.ERROR) == 0 && rows.links().size() == 0) {
      stop(0, "holds no relationship", "expected rows such as 8075|3356|0");
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
    LineBuffer lines = new LineBuffer(new Unpacking(in), limits.bytes());
    RelationshipRows rows = new RelationshipRows(lines.bytes(), findings);
    try {
      boolean within = true;
      while (within && lines.advance()) {
        take(lines, rows);
        within = isWithinLimits(rows, lines.number());
      }
    } catch (LineBuffer.TooManyBytesException e) {
      String most = String.format(Locale.ROOT, "%,d bytes", limits.bytes());
      stop(lines.number() + 1, "unpacks to more than " + most, IS_THIS_ONE);
    } catch (Unpacking.DamagedDataException e) {
      stop(lines.number() + 1, e.problem(), "fetch the file again");
    } catch (IOException e) {
      stop(lines.number() + 1, "cannot be read on", reason(e));
    }
    return rows;
  }

  private boolean isWithinLimits(RelationshipRows rows, int line) {
    if (rows.read() > limits.rows()) {
      stop(line, String.format(Locale.ROOT, "more than %,d rows", limits.rows()), TOO_MANY);
      return false;
    }
    if (rows.links().size() > limits.links()) {
      stop(line, String.format(Locale.ROOT, "more than %,d links", limits.links()), TOO_MANY);
      return false;
    }
    return true;
  }

  private void take(LineBuffer lines, RelationshipRows rows) {
    byte[] bytes = lines.bytes();
    int start = lines.start() + (lines.number() == 1 ? markLength(lines) : 0);
    int end = lines.end();
    if (lines.isTooLong()) {
      if (findings.count(Kind.ERROR)) {
        String most = String.format(Locale.ROOT, "%,d bytes", LineBuffer.LONGEST_LINE);
        String message = "the line is longer than " + most;
        findings.add(Kind.ERROR, lines.number(), 0, message, IS_THIS_ONE);
      }
    } else if (start < end && bytes[start] == '#') {
      comments.take(bytes, start, end);
    } else if (start < end) {
      rows.take(start, end, lines.number());
    }
  }

  /** The mark that some editors put before UTF-8. */
  private static int markLength(LineBuffer lines) {
    byte[] bytes = lines.bytes();
    int start = lines.start();
    boolean mark =
        lines.end() - start >= 3
            && bytes[start] == (byte) 0xef
            && bytes[start + 1] == (byte) 0xbb
            && bytes[start + 2] == (byte) 0xbf;
    return mark ? 3 : 0;
  }

  /** Tells why nothing more is read, however many errors were told before. */
  private void stop(int line, String message, String hint) {
    findings.count(Kind.ERROR);
    findings.add(Kind.ERROR, line, 0, message, hint);
  }
}

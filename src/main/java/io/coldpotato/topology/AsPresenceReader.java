package io.coldpotato.topology;

import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.topology.Findings.Kind;
import io.coldpotato.units.Distance;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads in which places networks are: CSV with a header that names {@code asn} and either {@code
 * lat} and {@code lon} (or {@code latitude} and {@code longitude}, in degrees) or {@code metro}, in
 * any order; plain or packed with gzip or bzip2, told by content.
 *
 * <p>A place belongs to the nearest metro of its {@code country}, when that column is there, else
 * to the nearest of all, if that is at most {@link #REACH} away; a place farther away is warned of
 * and left out. Where both are filled, {@code metro} goes before coordinates. Other columns are not
 * looked at, and a network may be in a metro any number of times. A quoted cell ends on its line.
 * O(rows · metros). Safe for several threads.
 */
public final class AsPresenceReader {

  /** How far a place may be from its metro: half of what commonly lies between two of them. */
  public static final Distance REACH = Distance.ofKilometres(150);

  /**
   * Where reading stops with a diagnostic. All exchanges' tables of members have some 100,000 rows.
   *
   * @param bytes of the unpacked file; below 2³¹, so that lines can be counted in 32 bits
   * @param rows read, whether used or not
   */
  record Limits(long bytes, int rows) {
    static final Limits USUAL = new Limits(1_000_000_000L, 2_000_000);
  }

  private static final String HOLDS = "networks' places";
  private static final String IS_THIS_ONE = "is this a file of networks' places?";

  private AsPresenceReader() {}

  /**
   * Reads a file.
   *
   * @param places the metros
   * @throws NotValidException if the file cannot be read or is not valid, with the first 20 errors
   */
  public static AsPresence read(Path file, CorridorGraph places) {
    return SourceFile.open(file, HOLDS, in -> read(file.toString(), in, places));
  }

  /**
   * Reads a stream to its end; the caller closes it.
   *
   * @param name of the file in diagnostics
   * @param places the metros
   * @throws NotValidException if the stream cannot be read or is not valid, with the first 20
   *     errors
   */
  public static AsPresence read(String name, InputStream in, CorridorGraph places) {
    return read(name, in, places, Limits.USUAL);
  }

  static AsPresence read(String name, InputStream in, CorridorGraph places, Limits limits) {
    Findings findings = new Findings(name);
    SourceLines lines = new SourceLines(in, findings, limits.bytes(), IS_THIS_ONE);
    PresenceRows rows = new PresenceRows(lines.bytes(), places, findings);
    boolean begun = false;
    boolean goesOn = true;
    while (goesOn && lines.advance()) {
      if (lines.start() == lines.end()) {
        continue;
      }
      if (!begun) {
        begun = true;
        goesOn = rows.header(lines.start(), lines.end(), lines.number());
      } else if (rows.read() == limits.rows()) {
        String most = String.format(Locale.ROOT, "more than %,d rows", limits.rows());
        findings.stop(lines.number(), most, IS_THIS_ONE);
        goesOn = false;
      } else {
        rows.take(lines.start(), lines.end(), lines.number());
      }
    }
    if (findings.counted(Kind.ERROR) == 0 && rows.read() == 0) {
      findings.stop(0, "holds no row", "expected a header such as asn,lat,lon and rows below it");
    }
    List<Diagnostic> errors = findings.errors();
    if (!errors.isEmpty()) {
      throw new NotValidException(errors);
    }
    return rows.presence();
  }
}

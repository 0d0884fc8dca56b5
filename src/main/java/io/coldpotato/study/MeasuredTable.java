package io.coldpotato.study;

import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A CSV file of measurements, plain or gzip by its first bytes, with its lines at hand so that
 * diagnostics can point at a cell.
 */
final class MeasuredTable {

  /** Enough for any set of measurements; a larger file is something else. */
  private static final int MOST_BYTES = 1 << 29;

  private static final int MOST_EXCERPT = 160;

  private final String file;
  private final List<Diagnostic> diagnostics;
  private final List<String> lines;
  private final List<String> header;
  private final List<CsvTable.Row> rows;

  private MeasuredTable(String file, byte[] bytes, List<Diagnostic> diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
    this.lines = lines(bytes);
    this.header = lines.isEmpty() ? List.of() : cells(lines.get(0));
    this.rows = CsvTable.read(file, new ByteArrayInputStream(bytes), List.of(), diagnostics).rows();
  }

  /**
   * Reads a file.
   *
   * @param diagnostics where what is wrong with it is added
   */
  static MeasuredTable read(Path path, List<Diagnostic> diagnostics) {
    return content(path, diagnostics)
        .map(bytes -> new MeasuredTable(path.toString(), bytes, diagnostics))
        .orElseGet(() -> new MeasuredTable(path.toString(), new byte[0], new ArrayList<>()));
  }

  /** Takes a file that has been read for a table. */
  static MeasuredTable of(Path path, byte[] content, List<Diagnostic> diagnostics) {
    return new MeasuredTable(path.toString(), content, diagnostics);
  }

  /**
   * Returns what is in a file, unpacked; empty, and an error, when that is not text.
   *
   * @param diagnostics where what is wrong with it is added
   */
  static Optional<byte[]> content(Path path, List<Diagnostic> diagnostics) {
    String file = path.toString();
    byte[] bytes;
    if (Files.isDirectory(path)) {
      diagnostics.add(Diagnostic.error(file, "is a folder", "name a CSV file in it"));
      return Optional.empty();
    }
    try (InputStream stream = Files.newInputStream(path)) {
      bytes = stream.readNBytes(MOST_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int before = diagnostics.size();
    bytes = unpacked(file, bytes, diagnostics);
    return diagnostics.size() == before && isText(file, bytes, diagnostics)
        ? Optional.of(bytes)
        : Optional.empty();
  }

  private static byte[] unpacked(String file, byte[] bytes, List<Diagnostic> diagnostics) {
    if (bytes.length < 2 || (bytes[0] & 0xff) != 0x1f || (bytes[1] & 0xff) != 0x8b) {
      return bytes;
    }
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return stream.readNBytes(MOST_BYTES);
    } catch (IOException e) {
      diagnostics.add(
          Diagnostic.error(
              file, "is a damaged gzip file: " + e.getMessage(), "copy or download it again"));
      return new byte[0];
    }
  }

  private static boolean isText(String file, byte[] bytes, List<Diagnostic> diagnostics) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      diagnostics.add(
          Diagnostic.error(file, "is not UTF-8 text", "save it as CSV in UTF-8, plain or gzip"));
      return false;
    }
    if (new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").isBlank()) {
      diagnostics.add(
          Diagnostic.error(file, "is empty", "expected a header row and rows of measurements"));
      return false;
    }
    return true;
  }

  private static List<String> lines(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return List.of((text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n", -1));
  }

  /** Splits a line at commas outside quotes; quotes are taken off. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    int start = 0;
    while (start <= line.length()) {
      int end = cellEnd(line, start);
      String cell = line.substring(start, end).strip();
      cells.add(cell.length() > 1 && cell.startsWith("\"") ? unquoted(cell) : cell);
      start = end + 1;
    }
    return cells;
  }

  private static String unquoted(String cell) {
    return cell.substring(1, cell.length() - 1).replace("\"\"", "\"");
  }

  private static int cellEnd(String line, int start) {
    boolean quoted = false;
    for (int i = start; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (c == ',' && !quoted) {
        return i;
      }
    }
    return line.length();
  }

  String file() {
    return file;
  }

  /** Returns the names of the columns as the file has them. */
  List<String> header() {
    return header;
  }

  List<CsvTable.Row> rows() {
    return rows;
  }

  /** Adds an error about a cell. */
  void error(CsvTable.Row row, String column, String message, String hint) {
    error(row.line(), header.indexOf(column), message, hint);
  }

  /** Adds an error about the header. */
  void headerError(String message, String hint) {
    error(1, 0, message, hint);
  }

  /** Adds an error about the file as a whole. */
  void fileError(String message, String hint) {
    diagnostics.add(Diagnostic.error(file, message, hint));
  }

  private void error(int line, int cell, String message, String hint) {
    String text = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    int start = 0;
    for (int i = 0; i < cell && start < text.length(); i++) {
      start = Math.min(text.length(), cellEnd(text, start) + 1);
    }
    int width = line == 1 ? text.length() : Math.max(1, cellEnd(text, start) - start);
    boolean shown = !text.isEmpty() && text.length() <= MOST_EXCERPT;
    diagnostics.add(
        new Diagnostic(
            Diagnostic.Severity.ERROR,
            file,
            line,
            start + 1,
            message,
            hint,
            shown ? text : "",
            Math.max(1, width)));
  }
}

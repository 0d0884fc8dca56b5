package io.coldpotato.scenario;

import io.coldpotato.input.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Gets a scenario's bytes and text, and says why when it cannot. */
final class SourceFiles {

  static final int MOST_BYTES = 8 * 1024 * 1024;

  private SourceFiles() {}

  /** Returns a file's bytes; empty after a diagnostic. The file exists. */
  static Optional<byte[]> bytes(String name, Path path, DiagnosticLog log) {
    if (Files.isDirectory(path)) {
      log.add(Diagnostic.error(name, "is a directory", "name a scenario file in it"));
      return Optional.empty();
    }
    try {
      if (Files.size(path) > MOST_BYTES) {
        tooLarge(name, Files.size(path), log);
        return Optional.empty();
      }
      try (InputStream stream = Files.newInputStream(path)) {
        byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
        return Optional.of(bytes);
      }
    } catch (IOException e) {
      log.add(unreadable(name, e));
      return Optional.empty();
    }
  }

  static Diagnostic unreadable(String name, IOException e) {
    if (e instanceof AccessDeniedException) {
      return Diagnostic.error(name, "no permission to read the file", "check its permissions");
    }
    return Diagnostic.error(name, "cannot be read: " + e.getMessage(), "check the disk");
  }

  private static void tooLarge(String name, long bytes, DiagnosticLog log) {
    log.add(
        Diagnostic.error(
            name,
            "has " + bytes + " bytes, a scenario may have " + MOST_BYTES + " (8 MiB)",
            "split it into files that use 'extends', or name the right file"));
  }

  /** Returns the text of a file's bytes; empty after a diagnostic. */
  static Optional<SourceText> text(String name, byte[] bytes, DiagnosticLog log) {
    if (bytes.length > MOST_BYTES) {
      tooLarge(name, bytes.length, log);
      return Optional.empty();
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        String hint = "a scenario is YAML text in UTF-8";
        log.add(Diagnostic.error(name, lineOf(bytes, i), 0, "is a binary file (NUL byte)", hint));
        return Optional.empty();
      }
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      String value = String.format(java.util.Locale.ROOT, "0x%02X", bytes[in.position()] & 0xFF);
      log.add(
          Diagnostic.error(
              name,
              lineOf(bytes, in.position()),
              columnOf(bytes, in.position()),
              "is not UTF-8: byte " + value + " cannot stand here",
              "save the file as UTF-8"));
      return Optional.empty();
    }
    return Optional.of(SourceText.of(name, out.flip().toString()));
  }

  private static int lineOf(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      boolean end = bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n');
      line += end ? 1 : 0;
    }
    return line;
  }

  private static int columnOf(byte[] bytes, int position) {
    int column = 1;
    for (int i = position - 1; i >= 0 && bytes[i] != '\n' && bytes[i] != '\r'; i--) {
      column += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    return column;
  }
}

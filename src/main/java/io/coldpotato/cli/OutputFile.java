package io.coldpotato.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where a result goes: standard output, or a file that is either whole or not there. */
final class OutputFile {

  private OutputFile() {}

  /** A result cannot be written. */
  static final class CannotWriteException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotWriteException(Path file, IOException cause) {
      super("cannot write '" + file + "': " + reason(cause), cause);
    }

    private static String reason(IOException cause) {
      if (cause instanceof java.nio.file.NoSuchFileException) {
        return "its folder does not exist";
      }
      if (cause instanceof java.nio.file.AccessDeniedException) {
        return "no permission";
      }
      return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
  }

  /** Something that writes a result piece by piece. */
  @FunctionalInterface
  interface Content {
    void writeTo(Appendable out) throws IOException;
  }

  /** Writes a text to a file, or prints it when there is none. */
  static void write(Optional<Path> file, String text, PrintWriter out) {
    stream(file, target -> target.append(text), out);
  }

  /** Writes a result piece by piece to a file, or prints it when there is none. */
  static void stream(Optional<Path> file, Content content, PrintWriter out) {
    if (file.isEmpty()) {
      print(content, out);
      return;
    }
    Path target = file.get();
    try {
      if (Files.isDirectory(target)) {
        throw new IOException("it is a folder");
      }
      Path folder = target.toAbsolutePath().getParent();
      Path part = Files.createTempFile(folder, ".coldpotato", ".part");
      try {
        try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
          content.writeTo(writer);
        }
        move(part, target);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new CannotWriteException(target, e);
    }
  }

  private static void print(Content content, PrintWriter out) {
    try {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.flush();
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

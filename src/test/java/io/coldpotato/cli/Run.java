package io.coldpotato.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Runs a command in this process and keeps what it printed. */
record Run(int code, String out, String err) {

  /** Runs it without a place to keep anything: no test may touch the user's own. */
  static Run of(String... args) {
    return of(Optional.empty(), args);
  }

  /** Runs it with a folder in which it may keep what it has read. */
  static Run withCache(Path folder, String... args) {
    return of(Optional.of(folder), args);
  }

  private static Run of(Optional<Path> cacheFolder, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            args,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            cacheFolder);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}

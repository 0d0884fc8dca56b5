package io.coldpotato.topology;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Opens a user's file, and says why it cannot be. */
final class SourceFile {

  private SourceFile() {}

  /** Makes something of a file's bytes, packed as they are. */
  @FunctionalInterface
  interface Reading<T> {
    T of(InputStream in) throws IOException;
  }

  /**
   * Opens a file once, so that pipes work too, and closes it.
   *
   * @param holds what such a file holds, "AS relationships"
   * @throws NotValidException if it cannot be opened or read, or is not valid
   */
  static <T> T open(Path file, String holds, Reading<T> reading) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw notValid(name, "is a directory", "name a file of " + holds);
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

  private static NotValidException notValid(String name, String message, String hint) {
    return new NotValidException(List.of(Diagnostic.error(name, message, hint)));
  }

  /**
   * "access denied" of an {@code AccessDeniedException}: messages of the system are in its tongue.
   */
  static String reason(IOException e) {
    String kind = e.getClass().getSimpleName().replaceFirst("(IO)?Exception$", "");
    return kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}

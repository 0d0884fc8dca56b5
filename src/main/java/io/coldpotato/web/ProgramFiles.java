package io.coldpotato.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;

/** The folders that come with the program: in its jar, or in the build's folder of classes. */
final class ProgramFiles {

  private ProgramFiles() {}

  /** Reads a folder, which is gone once the reader returns. */
  static <T> T in(String folder, Function<Path, T> reader) {
    Path program = program();
    if (Files.isDirectory(program)) {
      return reader.apply(program.resolve(folder));
    }
    try (FileSystem jar = FileSystems.newFileSystem(program)) {
      return reader.apply(jar.getPath("/" + folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path program() {
    URL place = ProgramFiles.class.getProtectionDomain().getCodeSource().getLocation();
    try {
      return Path.of(Objects.requireNonNull(place, "the program's place").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

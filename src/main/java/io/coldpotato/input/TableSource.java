package io.coldpotato.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a world's tables come from: the built-in ones, each replaced by its namesake in a user's
 * folder.
 *
 * <p>Immutable; opens a file anew for each reading.
 */
public final class TableSource {

  private static final String BUILT_IN = "/world/";

  private final Optional<Path> folder;

  private TableSource(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Returns the built-in tables. */
  public static TableSource builtIn() {
    return new TableSource(Optional.empty());
  }

  /**
   * Returns the built-in tables, each replaced by the file of the same relative name in a folder.
   */
  public static TableSource replacedFrom(Path folder) {
    return new TableSource(Optional.of(folder));
  }

  /**
   * Reads a table.
   *
   * @param name relative, such as {@code azure/regions.csv}
   * @param required the columns that must be there
   * @param diagnostics where errors are added, that there is no such file included
   */
  public CsvTable read(String name, List<String> required, List<Diagnostic> diagnostics) {
    Optional<InputStream> stream = open(name);
    if (stream.isEmpty()) {
      diagnostics.add(Diagnostic.error(label(name), "table not found", ""));
      stream = Optional.of(new java.io.ByteArrayInputStream(new byte[0]));
    }
    return CsvTable.read(label(name), stream.orElseThrow(), required, diagnostics);
  }

  /** Opens a file; empty when there is none of that name. */
  public Optional<InputStream> open(String name) {
    Optional<Path> replacement = folder.map(f -> f.resolve(name)).filter(Files::isRegularFile);
    if (replacement.isPresent()) {
      try {
        return Optional.of(new BufferedInputStream(Files.newInputStream(replacement.get())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Optional.ofNullable(TableSource.class.getResourceAsStream(BUILT_IN + name));
  }

  /** Returns the name by which diagnostics call a file: the user's path, or {@code world/…}. */
  public String label(String name) {
    return folder
        .map(f -> f.resolve(name))
        .filter(Files::isRegularFile)
        .map(Path::toString)
        .orElse("world/" + name);
  }
}

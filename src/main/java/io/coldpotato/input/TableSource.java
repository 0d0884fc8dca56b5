package io.coldpotato.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a world's tables come from: the built-in ones, each replaced by its namesake in a user's
 * folder or by a file that stands in for it.
 *
 * <p>Immutable; opens a file anew for each reading.
 */
public final class TableSource {

  private static final String BUILT_IN = "/world/";

  private final Optional<Path> folder;

  private final Map<String, Path> files;

  private TableSource(Optional<Path> folder, Map<String, Path> files) {
    this.folder = folder;
    this.files = Map.copyOf(files);
  }

  /** Returns the built-in tables. */
  public static TableSource builtIn() {
    return new TableSource(Optional.empty(), Map.of());
  }

  /**
   * Returns the built-in tables, each replaced by the file of the same relative name in a folder.
   */
  public static TableSource replacedFrom(Path folder) {
    return new TableSource(Optional.of(folder), Map.of());
  }

  /** Returns the same tables but one, which is read from a file wherever that lies. */
  public TableSource with(String name, Path file) {
    Map<String, Path> more = new HashMap<>(files);
    more.put(name, file);
    return new TableSource(folder, more);
  }

  private Optional<Path> replacement(String name) {
    return Optional.ofNullable(files.get(name))
        .or(() -> folder.map(f -> f.resolve(name)).filter(Files::isRegularFile));
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

  /** Returns whether there is a file of that name. */
  public boolean has(String name) {
    return replacement(name).isPresent() || TableSource.class.getResource(BUILT_IN + name) != null;
  }

  /** Opens a file; empty when there is none of that name. */
  public Optional<InputStream> open(String name) {
    Optional<Path> replacement = replacement(name);
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
    return replacement(name).map(Path::toString).orElse("world/" + name);
  }
}

package io.coldpotato.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a user's cache is: {@code $XDG_CACHE_HOME/coldpotato}, else {@code ~/.cache/coldpotato}
 * (freedesktop.org, "XDG Base Directory Specification", 0.8), by the same rule on every system.
 */
final class CachePlace {

  private static final String OURS = "coldpotato";

  private CachePlace() {}

  /**
   * Returns the folder, which need not exist; empty when the variable is not set and there is no
   * home to hold it. As the specification asks, a path that is not absolute is passed over.
   *
   * @param environment the process's variables; {@code HOME} goes before {@code home}
   * @param home the user's folder as the system knows it
   */
  static Optional<Path> of(Map<String, String> environment, String home) {
    Optional<Path> cache = absolute(environment.getOrDefault("XDG_CACHE_HOME", ""));
    if (cache.isPresent()) {
      return Optional.of(cache.get().resolve(OURS));
    }
    Optional<Path> folder = absolute(environment.getOrDefault("HOME", home));
    // A home that is not there, as services have it, is not made.
    return folder.isPresent() && Files.isDirectory(folder.get())
        ? Optional.of(folder.get().resolve(".cache").resolve(OURS))
        : Optional.empty();
  }

  private static Optional<Path> absolute(String text) {
    try {
      Path path = Path.of(text);
      return path.isAbsolute() ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}

package io.coldpotato.topology;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data that may be tested with but not shipped; tests that need it are skipped without. */
public final class SharedData {

  private static final Path DATA =
      Path.of(System.getProperty("coldpotato.shared", "../shared"), "data");
  private static final Path ROOT = DATA.resolve("as-rel");

  private SharedData() {}

  public static boolean hasAsRelationships() {
    return Files.isRegularFile(ROOT.resolve("COUNTS.md"));
  }

  /** Returns the folder of AS relationships, or skips the test. */
  public static Path asRelationships() {
    assumeTrue(
        hasAsRelationships(),
        () -> ROOT.toAbsolutePath().normalize() + " is absent; set -Dcoldpotato.shared=FOLDER");
    return ROOT;
  }

  /** Returns another file of the data, or skips the test. */
  public static Path file(String name) {
    Path file = DATA.resolve(name);
    assumeTrue(
        Files.isRegularFile(file),
        () -> file.toAbsolutePath().normalize() + " is absent; set -Dcoldpotato.shared=FOLDER");
    return file;
  }
}

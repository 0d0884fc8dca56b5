package io.coldpotato.study;

import io.coldpotato.scenario.KnownNames;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.scenario.ScenarioReader;
import java.nio.file.Path;

/** Reads the project's scenarios in the world that tests share. */
final class GalleryFiles {

  private static final ScenarioReader READER = ScenarioReader.of(KnownNames.of(Scenarios.WORLD));

  private GalleryFiles() {}

  static Scenario read(Path file) {
    return READER.read(file).scenario();
  }
}

package io.coldpotato.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The scenario file to start from. */
public final class ScenarioTemplate {

  private static final String RESOURCE = "starter.yaml";

  private ScenarioTemplate() {}

  /** Returns a short commented scenario that is valid in the built-in world. */
  public static String text() {
    try (InputStream stream = ScenarioTemplate.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("resource " + RESOURCE + " is not in the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

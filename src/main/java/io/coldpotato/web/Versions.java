package io.coldpotato.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The versions of the page's libraries, as the build wrote them down. */
final class Versions {

  private Versions() {}

  static String of(String library) {
    try (InputStream stream = Versions.class.getResourceAsStream("/coldpotato.properties")) {
      Properties properties = new Properties();
      properties.load(stream);
      return Objects.requireNonNull(properties.getProperty(library), library);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

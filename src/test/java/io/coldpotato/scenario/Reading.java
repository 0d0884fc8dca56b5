package io.coldpotato.scenario;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads texts as scenarios of the test world. */
final class Reading {

  static final ScenarioReader READER = ScenarioReader.of(TestNames.NAMES);

  private Reading() {}

  static String resource(String name) {
    try (InputStream stream = Reading.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the good scenario with one text, which stands there once, replaced. */
  static String goodBut(String old, String replacement) {
    return but("good.yaml", old, replacement);
  }

  /** Returns a file with one text, which stands there once, replaced. */
  static String but(String file, String old, String replacement) {
    String good = resource(file);
    int at = good.indexOf(old);
    if (at < 0 || good.indexOf(old, at + 1) >= 0) {
      throw new IllegalArgumentException("'" + old + "' must stand in " + file + " once");
    }
    return good.replace(old, replacement);
  }

  static Scenario scenario(String text) {
    return READER.read("s.yaml", text.getBytes(StandardCharsets.UTF_8)).scenario();
  }

  /** Returns the value of a key that must be there. */
  static <T> T at(Map<String, T> map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }

  static List<Diagnostic> diagnostics(byte[] bytes) {
    try {
      return READER.read("s.yaml", bytes).warnings();
    } catch (NotValidException e) {
      return e.diagnostics();
    }
  }

  static List<Diagnostic> diagnostics(String text) {
    return diagnostics(text.getBytes(StandardCharsets.UTF_8));
  }
}

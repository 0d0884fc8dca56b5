package io.coldpotato.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coldpotato.input.Diagnostic;
import java.io.ByteArrayInputStream;
import java.util.List;

/** Reads files of AS relationships that tests write, each by the name {@code f}. */
final class Relationships {

  private Relationships() {}

  static AsRelationships read(String text) {
    return read(text.getBytes(UTF_8));
  }

  static AsRelationships read(byte[] bytes) {
    return AsRelationshipReader.read("f", new ByteArrayInputStream(bytes));
  }

  /** Returns {@code "line:column message"} of each. */
  static List<String> texts(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(d -> d.line() + ":" + d.column() + " " + d.message()).toList();
  }
}

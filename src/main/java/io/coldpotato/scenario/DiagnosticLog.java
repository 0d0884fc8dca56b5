package io.coldpotato.scenario;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a file, and which of its values later steps must not use. */
final class DiagnosticLog {

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<YamlNode> rejected = Collections.newSetFromMap(new IdentityHashMap<>());

  private boolean partial;

  /** Notes that a file's base is missing, so that keys it may hold must not be called missing. */
  void partial() {
    partial = true;
  }

  boolean isPartial() {
    return partial;
  }

  void add(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  void error(Mark mark, String message, String hint) {
    add(mark.source().error(mark.line(), mark.column(), mark.width(), message, hint));
  }

  void warning(Mark mark, String message, String hint) {
    add(
        mark.source()
            .diagnostic(Severity.WARNING, mark.line(), mark.column(), mark.width(), message, hint));
  }

  /** Adds an error about a value, which nothing is then built from. */
  void reject(YamlNode node, String message, String hint) {
    rejected.add(node);
    error(node.mark(), message, hint);
  }

  boolean isRejected(YamlNode node) {
    return rejected.contains(node);
  }

  boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /** Returns all, sorted by place. */
  List<Diagnostic> all() {
    return diagnostics.stream().sorted().distinct().toList();
  }

  List<Diagnostic> warnings() {
    return all().stream().filter(d -> !d.isError()).toList();
  }
}

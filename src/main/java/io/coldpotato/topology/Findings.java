package io.coldpotato.topology;

import io.coldpotato.input.Diagnostic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is wrong or odd in one file: the first of each kind in full, of the others the number. */
final class Findings {

  /** How many of one kind are told in full. */
  static final int LISTED = 20;

  /** What can be found; all but the first leave the file usable. */
  enum Kind {
    ERROR("errors"),
    OUT_OF_RANGE("rows with a number that is no ASN"),
    SELF_LOOP("rows that relate a network to itself"),
    DUPLICATE("rows of pairs listed before"),
    CONTRADICTION("rows that contradict an earlier one"),
    CYCLE("provider cycles"),
    FAR("places that no metro is near to"),
    NO_PLACE("rows without a place"),
    NO_COORDINATES("nodes without coordinates"),
    LOOP("links of a node with itself");

    private final String plural;

    Kind(String plural) {
      this.plural = plural;
    }
  }

  private final String file;
  private final Map<Kind, List<Diagnostic>> listed = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  Findings(String file) {
    this.file = file;
  }

  /** Counts one; returns whether it is to be told in full. */
  boolean count(Kind kind) {
    return counts.merge(kind, 1, Integer::sum) <= LISTED;
  }

  /** Tells one in full. */
  void add(Kind kind, int line, int column, String message, String hint) {
    add(kind, line, column, message, hint, "", 1);
  }

  /** Tells one in full, with the line and the mark under it. */
  void add(
      Kind kind, int line, int column, String message, String hint, String excerpt, int width) {
    Diagnostic.Severity severity =
        kind == Kind.ERROR ? Diagnostic.Severity.ERROR : Diagnostic.Severity.WARNING;
    listed
        .computeIfAbsent(kind, k -> new ArrayList<>())
        .add(new Diagnostic(severity, file, line, column, message, hint, excerpt, width));
  }

  /** Tells why nothing more is read, however many errors were told before. */
  void stop(int line, String message, String hint) {
    count(Kind.ERROR);
    add(Kind.ERROR, line, 0, message, hint);
  }

  /** Returns how many of a kind were counted. */
  int counted(Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** Returns the errors, and how many more there are. */
  List<Diagnostic> errors() {
    List<Diagnostic> errors = new ArrayList<>();
    collect(Kind.ERROR, errors);
    return errors;
  }

  /** Returns the warnings sorted by place; before them, how many more of each kind there are. */
  List<Diagnostic> warnings() {
    List<Diagnostic> warnings = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.ERROR) {
        collect(kind, warnings);
      }
    }
    return warnings.stream().sorted().toList();
  }

  private void collect(Kind kind, List<Diagnostic> into) {
    List<Diagnostic> told = listed.getOrDefault(kind, List.of());
    into.addAll(told);
    int more = counted(kind) - told.size();
    if (more > 0) {
      String message = String.format(Locale.ROOT, "%,d more %s, not listed", more, kind.plural);
      Diagnostic rest = Diagnostic.error(file, message, "");
      into.add(
          kind == Kind.ERROR
              ? rest
              : new Diagnostic(Diagnostic.Severity.WARNING, file, 0, 0, message, "", "", 1));
    }
  }
}

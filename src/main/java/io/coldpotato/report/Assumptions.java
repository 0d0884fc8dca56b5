package io.coldpotato.report;

import io.coldpotato.study.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the results of a comparison rest on: each assumption once, with the results it is of. */
final class Assumptions {

  /** So many of results are told one after the other; more are counted by what they are about. */
  static final int LISTED = 30;

  /** More sites than these are counted, not named. */
  private static final int NAMED_SITES = 3;

  private final OptionNames names;
  private final int sites;
  private final List<Line> lines;

  private Assumptions(OptionNames names, int sites, List<Line> lines) {
    this.names = names;
    this.sites = sites;
    this.lines = List.copyOf(lines);
  }

  /** An assumption, what it is about, and which results rest on it; none for the scenario's own. */
  private record Line(String text, String about, Set<Comparison.Result> of) {

    Set<String> sites() {
      Set<String> keys = new LinkedHashSet<>();
      of.forEach(r -> keys.add(r.site()));
      return keys;
    }

    boolean isNote() {
      return of.isEmpty();
    }

    Set<String> options() {
      Set<String> keys = new LinkedHashSet<>();
      of.forEach(r -> keys.add(r.option()));
      return keys;
    }
  }

  /**
   * Assumptions about one thing.
   *
   * @param about where networks meet, a kind of option, several of them, or the scenario
   * @param lines each with the results that it is of, counted
   */
  record Group(String about, List<String> lines) {
    Group {
      lines = List.copyOf(lines);
    }
  }

  /** Returns those of a comparison, in the order in which its results name them. */
  static Assumptions of(Comparison comparison, Sentences sentences) {
    Set<String> notes = new LinkedHashSet<>(comparison.scenario().notes());
    Map<String, Set<Comparison.Result>> holders = new LinkedHashMap<>();
    Set<String> meetings = new LinkedHashSet<>();
    Set<String> sites = new TreeSet<>();
    notes.forEach(n -> holders.put(n, Set.of()));
    for (Comparison.Result result : comparison.results()) {
      sites.add(result.site());
      meetings.addAll(Outcomes.assumedHandOffs(result.journey(), sentences));
      for (String text : Outcomes.assumptions(result.journey(), sentences)) {
        if (!notes.contains(text)) {
          holders.computeIfAbsent(text, t -> new LinkedHashSet<>()).add(result);
        }
      }
    }
    OptionNames names = new OptionNames(comparison.scenario());
    List<Line> lines = new ArrayList<>();
    holders.forEach(
        (text, of) ->
            lines.add(
                new Line(text, meetings.contains(text) ? "Where networks meet" : about(of), of)));
    return new Assumptions(names, sites.size(), lines);
  }

  private static String about(Set<Comparison.Result> of) {
    Set<String> kinds = new TreeSet<>();
    of.forEach(r -> kinds.add(OptionNames.kind(r.kind())));
    return switch (kinds.size()) {
      case 0 -> "The scenario";
      case 1 -> kinds.iterator().next();
      default -> "Several kinds of option";
    };
  }

  /** Returns how many there are. */
  int count() {
    return lines.size();
  }

  /** Returns whether results have more than are told one after the other. */
  boolean areMany() {
    return lines.stream().filter(l -> !l.isNote()).count() > LISTED;
  }

  /** Returns each, with the sites that it is about unless it is about all. */
  List<String> listed() {
    return lines.stream().map(this::listed).toList();
  }

  private String listed(Line line) {
    Set<String> of = line.sites();
    return of.isEmpty() || of.size() == sites ? line.text() : line.text() + " (" + few(of) + ")";
  }

  /** Returns all, grouped by what they are about, each with its results, sites and options. */
  List<Group> grouped() {
    List<Group> groups = new ArrayList<>();
    byTopic()
        .forEach(
            (about, those) ->
                groups.add(new Group(about, those.stream().map(this::full).toList())));
    return groups;
  }

  private String full(Line line) {
    if (line.isNote()) {
      return line.text();
    }
    Set<String> options = line.options();
    return line.text()
        + ": "
        + Figures.count(line.of().size(), "result")
        + " ("
        + few(line.sites())
        + "; "
        + (options.size() == 1
            ? names.title(options.iterator().next())
            : Figures.count(options.size(), "option"))
        + ")";
  }

  /**
   * Returns each note of the scenario, of which there are few, and a line for each other thing that
   * they are about: how many, of how many results, the widest.
   */
  List<String> counted() {
    List<String> counted = new ArrayList<>();
    byTopic()
        .forEach(
            (about, those) -> {
              if (those.get(0).isNote()) {
                those.forEach(l -> counted.add(l.text()));
              } else {
                counted.add(about + ": " + counted(those));
              }
            });
    return counted;
  }

  private String counted(List<Line> those) {
    Line widest = those.get(0);
    Set<Comparison.Result> results = new LinkedHashSet<>();
    for (Line line : those) {
      results.addAll(line.of());
      widest = line.of().size() > widest.of().size() ? line : widest;
    }
    return those.size() == 1
        ? full(widest)
        : Figures.whole(those.size())
            + ", in "
            + Figures.count(results.size(), "result")
            + ", such as "
            + full(widest);
  }

  private Map<String, List<Line>> byTopic() {
    Map<String, List<Line>> topics = new LinkedHashMap<>();
    lines.forEach(l -> topics.computeIfAbsent(l.about(), a -> new ArrayList<>()).add(l));
    return topics;
  }

  private static String few(Set<String> sites) {
    return sites.size() <= NAMED_SITES
        ? String.join(", ", sites)
        : Figures.count(sites.size(), "site");
  }
}

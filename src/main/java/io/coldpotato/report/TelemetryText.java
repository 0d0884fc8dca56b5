package io.coldpotato.report;

import io.coldpotato.azure.PrefixLife;
import io.coldpotato.azure.SessionAvailability;
import io.coldpotato.connectivity.World;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.PrefixReport;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what Peering Service reports about prefixes as text for a terminal. */
public final class TelemetryText {

  private TelemetryText() {}

  /** Returns the life, sessions, events and latency of each prefix of each option. */
  public static String render(Comparison comparison, World world, TextStyle style) {
    WorldFacts facts = WorldFacts.of(world);
    OptionNames names = new OptionNames(comparison.scenario());
    Map<String, Set<String>> byPrefix = new LinkedHashMap<>();
    for (Comparison.Result result : comparison.results()) {
      for (PrefixReport report : result.design().prefixes()) {
        byPrefix
            .computeIfAbsent(head(names, result, report), p -> new LinkedHashSet<>())
            .addAll(lines(report, facts));
      }
    }
    Canvas canvas = new Canvas(style);
    canvas.blank();
    canvas.paragraph(
        0,
        2,
        Span.bold("Prefixes"),
        Span.dim(
            byPrefix.isEmpty()
                ? ": no option registers any"
                : ": life, sessions that are up, events, median latency to the edge"));
    byPrefix.forEach(
        (prefix, lines) -> {
          canvas.paragraph(2, 2, Span.plain(prefix));
          lines.forEach(line -> canvas.paragraph(4, 2, Span.plain(line)));
        });
    return canvas.text();
  }

  private static String head(OptionNames names, Comparison.Result result, PrefixReport report) {
    return report.status().prefix()
        + " of "
        + result.site()
        + ", "
        + names.title(result.option())
        + " over "
        + report.status().partner()
        + " ("
        + report.status().connection()
        + ")";
  }

  private static List<String> lines(PrefixReport report, WorldFacts facts) {
    Set<String> lines = new LinkedHashSet<>();
    lines.add(life(report.status().life()));
    lines.addAll(sessions(report));
    report.status().events().forEach(e -> lines.add(DisturbanceText.event(e)));
    report
        .latency()
        .ifPresent(
            l ->
                lines.add(
                    "latency of "
                        + report.latencyPrefix()
                        + " to the edge in "
                        + facts.metro(l.edge())
                        + ", median "
                        + Figures.withUnit(l.medianMillis())));
    return List.copyOf(lines);
  }

  private static String life(PrefixLife life) {
    String passed = life.passed().stream().map(Enum::name).collect(Collectors.joining(" → "));
    return passed
        + (life.reasons().isEmpty() ? "" : "(" + String.join(", ", life.reasons()) + ")")
        + (life.isAssumed() ? " (what is not stated is taken to be in order)" : "");
  }

  /** Returns which sessions are up, a line for each location. */
  static List<String> sessions(PrefixReport report) {
    return report.status().sessions().stream().map(TelemetryText::sessions).toList();
  }

  private static String sessions(SessionAvailability s) {
    return s.role().name().toLowerCase(Locale.ROOT)
        + " location "
        + s.location()
        + ": "
        + s.up()
        + " of "
        + Figures.count(s.configured(), "session")
        + " up"
        + (s.isStated() ? "" : " (number assumed)");
  }
}

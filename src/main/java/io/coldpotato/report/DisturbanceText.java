package io.coldpotato.report;

import io.coldpotato.azure.PrefixEvent;
import io.coldpotato.connectivity.World;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Disturbance;
import io.coldpotato.study.Disturbance.Effect;
import io.coldpotato.study.Journey;
import io.coldpotato.study.PrefixReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what failures change as text for a terminal: a line for each result that changes. */
public final class DisturbanceText {

  private final Disturbance disturbance;
  private final WorldFacts facts;
  private final OptionNames names;
  private final Canvas canvas;

  private DisturbanceText(
      Comparison comparison, Disturbance disturbance, World world, TextStyle style) {
    this.disturbance = disturbance;
    List<Journey> journeys = new ArrayList<>();
    disturbance.effects().forEach(e -> journeys.add(e.before().journey()));
    disturbance.effects().forEach(e -> journeys.add(e.after().journey()));
    this.facts = WorldFacts.of(world).knowing(journeys);
    this.names = new OptionNames(comparison.scenario());
    this.canvas = new Canvas(style);
  }

  /**
   * Returns the text.
   *
   * @param comparison with the failures
   * @param disturbance what they changed
   * @param style colours, characters and width; no line is wider
   */
  public static String render(
      Comparison comparison, Disturbance disturbance, World world, TextStyle style) {
    DisturbanceText text = new DisturbanceText(comparison, disturbance, world, style);
    text.write();
    return text.canvas.text();
  }

  private void write() {
    List<Effect> changes = disturbance.changes();
    String head = "Without " + String.join(", ", disturbance.ids());
    if (changes.isEmpty()) {
      canvas.paragraph(
          0, 2, Span.bold(head), Span.plain(": nothing changes; no result depends on it."));
      canvas.blank();
      return;
    }
    canvas.paragraph(
        0,
        2,
        Span.bold(head),
        Span.plain(
            ": "
                + changes.size()
                + " of "
                + Figures.count(disturbance.effects().size(), "result")
                + (changes.size() == 1 ? " changes." : " change.")));
    changes.forEach(this::effect);
    reported(changes);
    canvas.blank();
  }

  private void effect(Effect effect) {
    Comparison.Result now = effect.after();
    canvas.paragraph(
        2,
        2,
        Span.plain(now.site() + " → " + now.destination() + ", "),
        new Span(names.inSentence(now.option()), names.ink(now.option())),
        Span.plain(": " + outcome(effect)));
    effect.reasons().forEach(r -> canvas.paragraph(4, 2, Span.dim(r)));
  }

  private String outcome(Effect effect) {
    if (!(effect.after().journey() instanceof Journey.Reached now)) {
      return "no way is left (" + Outcomes.reasons(effect.after().journey()).get(0) + ")";
    }
    String edge = "enters the cloud in " + facts.metro(now.entry());
    if (!(effect.before().journey() instanceof Journey.Reached was)) {
      return edge + ", P50 " + Figures.withUnit(now.delay().p50Millis()) + "; no way before";
    }
    return edge
        + (was.entry().equals(now.entry())
            ? " as before"
            : " instead of " + facts.metro(was.entry()))
        + ", P50 "
        + change(was.delay().p50Millis(), now.delay().p50Millis())
        + ", P95 "
        + change(was.delay().p95Millis(), now.delay().p95Millis());
  }

  private static String change(double was, double now) {
    double change = now - was;
    return Figures.withUnit(now)
        + " ("
        + (change == 0 ? "±" : change > 0 ? "+" : "")
        + Figures.millis(change)
        + ")";
  }

  /** Events and sessions by prefix, once, whatever the number of destinations. */
  private void reported(List<Effect> changes) {
    Map<String, Set<String>> byPrefix = new LinkedHashMap<>();
    for (Effect effect : changes) {
      for (PrefixReport report : effect.reported()) {
        Set<String> lines =
            byPrefix.computeIfAbsent(
                "Prefix " + report.status().prefix() + " of " + report.status().connection(),
                p -> new LinkedHashSet<>());
        lines.addAll(TelemetryText.sessions(report));
        effect.events().stream()
            .filter(e -> e.prefix().equals(report.status().prefix()))
            .forEach(e -> lines.add(event(e)));
      }
    }
    if (byPrefix.isEmpty()) {
      return;
    }
    canvas.paragraph(2, 2, Span.plain("Reported by Peering Service:"));
    byPrefix.forEach(
        (prefix, lines) -> {
          canvas.paragraph(4, 2, Span.plain(prefix));
          lines.forEach(line -> canvas.paragraph(6, 2, Span.plain(line)));
        });
  }

  static String event(PrefixEvent event) {
    return event.type().severity().word() + " " + event.type().label() + ": " + event.detail();
  }
}

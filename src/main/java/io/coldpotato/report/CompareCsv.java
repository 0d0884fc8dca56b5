package io.coldpotato.report;

import io.coldpotato.connectivity.Resilience;
import io.coldpotato.connectivity.World;
import io.coldpotato.latency.Experience;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Cost;
import io.coldpotato.study.Disturbance;
import io.coldpotato.study.Journey;
import io.coldpotato.topology.Asn;
import io.coldpotato.units.Availability;
import io.coldpotato.units.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes comparisons as CSV for spreadsheets: a row for each result, units in the head, a field
 * that is not known is empty. Fields are quoted as RFC 4180 says; lines end with a line feed.
 */
public final class CompareCsv {

  private static final List<String> HEAD =
      List.of(
          "scenario",
          "site",
          "destination",
          "option",
          "kind",
          "outcome",
          "exposure",
          "rtt_ms_p50",
          "rtt_ms_p95",
          "rtt_ms_p99",
          "jitter_ms",
          "loss_ratio",
          "throughput_mbps",
          "stretch",
          "basis",
          "basis_share",
          "as_path",
          "entry_metro",
          "exit_metro",
          "best",
          "reasons",
          "rtt_ms_p999",
          "flow_mbps",
          "eight_flows_mbps",
          "flow_mbps_lossless",
          "voice_r",
          "voice_mos",
          "page_load_ms",
          "page_load_ms_lossless",
          "cost_month",
          "currency",
          "cost_not_known",
          "sla_composite",
          "sla_composite_independent",
          "resiliency_index",
          "failover_s");

  /** Behind the others where something has failed. */
  private static final List<String> DISTURBED_HEAD =
      List.of(
          "without",
          "changed",
          "undisturbed_outcome",
          "rtt_ms_p50_change",
          "rtt_ms_p95_change",
          "prefix_events");

  private static final int REACHED_FIELDS = 13;
  private static final int FELT_FIELDS = 8;

  private CompareCsv() {}

  /**
   * Returns comparisons as one table.
   *
   * @param comparisons what was compared
   * @param world the world compared in
   */
  public static String render(List<Comparison> comparisons, World world) {
    return render(comparisons, List.of(), WorldFacts.of(world));
  }

  /**
   * Returns the same with more columns, on what failures changed.
   *
   * @param disturbances one for each comparison; empty when nothing has failed
   */
  public static String render(
      List<Comparison> comparisons, List<Disturbance> disturbances, World world) {
    return render(comparisons, disturbances, WorldFacts.of(world));
  }

  static String render(List<Comparison> comparisons, WorldFacts facts) {
    return render(comparisons, List.of(), facts);
  }

  private static String render(
      List<Comparison> comparisons, List<Disturbance> disturbances, WorldFacts facts) {
    StringBuilder out = new StringBuilder();
    List<String> head = new ArrayList<>(HEAD);
    if (!disturbances.isEmpty()) {
      head.addAll(DISTURBED_HEAD);
    }
    line(out, head);
    for (int i = 0; i < comparisons.size(); i++) {
      Comparison comparison = comparisons.get(i);
      for (Pair pair : Pair.of(comparison)) {
        for (Comparison.Result result : pair.results()) {
          List<String> row = row(comparison, pair, result, facts);
          if (!disturbances.isEmpty()) {
            row.addAll(disturbed(result, disturbances.get(i)));
          }
          line(out, row);
        }
      }
    }
    return out.toString();
  }

  private static List<String> row(
      Comparison comparison, Pair pair, Comparison.Result result, WorldFacts facts) {
    List<String> row =
        new ArrayList<>(
            List.of(
                comparison.scenario().file(),
                result.site(),
                result.destination(),
                result.option(),
                result.kind(),
                Outcomes.word(result.journey())));
    row.addAll(
        result.journey() instanceof Journey.Reached reached
            ? reached(reached, facts)
            : Collections.nCopies(REACHED_FIELDS, ""));
    row.add(Boolean.toString(pair.isBest(result)));
    row.add(String.join(" | ", Outcomes.reasons(result.journey())));
    row.addAll(felt(result.journey()));
    row.addAll(cost(result));
    row.addAll(resilience(result));
    return row;
  }

  private static List<String> reached(Journey.Reached reached, WorldFacts facts) {
    return List.of(
        Outcomes.exposure(reached).orElse(""),
        Double.toString(reached.delay().p50Millis()),
        Double.toString(reached.delay().p95Millis()),
        Double.toString(reached.delay().p99Millis()),
        Double.toString(reached.delay().jitterMillis()),
        figure(reached.delay().loss().map(l -> l.value())),
        figure(reached.throughput().map(t -> t.rate().megabitsPerSecond())),
        figure(reached.stretch()),
        reached.delay().basis().word(),
        Double.toString(reached.delay().basisShare()),
        reached.asPath().stream()
            .map(Asn::number)
            .map(String::valueOf)
            .collect(Collectors.joining(" ")),
        facts.metro(reached.entry()),
        facts.metro(reached.exit()));
  }

  /** What came later stands last, so that readers by position keep working. */
  private static List<String> felt(Journey journey) {
    if (!(journey instanceof Journey.Reached reached)) {
      return Collections.nCopies(FELT_FIELDS, "");
    }
    Experience felt = reached.experience();
    Optional<Experience.AtLoss> at = felt.atLoss();
    return List.of(
        Double.toString(reached.delay().p999Millis()),
        figure(at.map(a -> a.flow().rate().megabitsPerSecond())),
        figure(at.map(a -> a.flows().megabitsPerSecond())),
        Double.toString(felt.flow().rate().megabitsPerSecond()),
        figure(at.map(a -> a.voice().rating())),
        figure(at.map(a -> a.voice().meanOpinionScore())),
        figure(at.map(Experience.AtLoss::pageLoadMillis)),
        Double.toString(felt.pageLoadMillis()));
  }

  private static List<String> cost(Comparison.Result result) {
    Optional<Cost> cost = result.design().cost();
    Optional<Money> month = cost.flatMap(Cost::month);
    return List.of(
        month.map(m -> m.amount().toPlainString()).orElse(""),
        month.map(Money::currency).orElse(""),
        cost.map(c -> String.join(" | ", c.notKnown())).orElse(""));
  }

  private static List<String> resilience(Comparison.Result result) {
    Optional<Resilience> resilience = result.design().resilience();
    return List.of(
        figure(resilience.flatMap(r -> r.sla().composite()).map(Availability::value)),
        figure(resilience.flatMap(r -> r.sla().independent()).map(Availability::value)),
        resilience.flatMap(Resilience::index).map(i -> Integer.toString(i.score())).orElse(""),
        figure(resilience.flatMap(Resilience::linkFailoverSeconds)));
  }

  private static List<String> disturbed(Comparison.Result result, Disturbance disturbance) {
    Disturbance.Effect effect = disturbance.effectOn(result);
    return List.of(
        String.join(" | ", disturbance.ids()),
        Boolean.toString(effect.isChanged()),
        Outcomes.word(effect.before().journey()),
        figure(effect.p50ChangeMillis()),
        figure(effect.p95ChangeMillis()),
        effect.events().stream()
            .map(e -> e.type().label() + " " + e.prefix() + " " + e.location())
            .collect(Collectors.joining(" | ")));
  }

  private static String figure(Optional<Double> value) {
    return value.map(v -> Double.toString(v)).orElse("");
  }

  private static void line(StringBuilder out, List<String> fields) {
    out.append(fields.stream().map(Csv::cell).collect(Collectors.joining(","))).append('\n');
  }
}

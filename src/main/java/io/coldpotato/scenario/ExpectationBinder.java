package io.coldpotato.scenario;

import io.coldpotato.scenario.Expectation.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the expectations of a checked file, one for each metric. */
final class ExpectationBinder {

  static final List<String> METRICS =
      List.of(
          "rtt_ms_p50",
          "rtt_ms_p95",
          "rtt_ms_p99",
          "outcome",
          "private",
          "entry_metro",
          "exit_metro",
          "rule",
          "best",
          "cost_month",
          "sla_composite",
          "resiliency_index",
          "failover_s");

  private final NameResolver names;
  private final References references;

  ExpectationBinder(NameResolver names, References references) {
    this.names = names;
    this.references = references;
  }

  List<Expectation> bind(View top) {
    List<Expectation> expectations = new ArrayList<>();
    for (View view : top.maps("expect")) {
      String site = references.siteOrEach(view.scalar("site"));
      String destination = references.destinationOrEach(view.scalar("destination"));
      String option = references.optionOrEach(view.scalar("option"));
      for (String metric : METRICS) {
        Optional<YamlNode.Scalar> scalar = view.scalar(metric);
        if (scalar.isEmpty()) {
          continue;
        }
        Mark mark = view.map().entry(metric).key();
        bound(metric, scalar.orElseThrow())
            .ifPresent(
                bound ->
                    expectations.add(
                        new Expectation(
                            site,
                            destination,
                            metric.equals("best") ? bound.value() : option,
                            metric,
                            bound.comparison(),
                            bound.value(),
                            mark.source().file(),
                            mark.line())));
      }
    }
    return expectations;
  }

  private Optional<DomainShapes.Bound> bound(String metric, YamlNode.Scalar scalar) {
    return switch (metric) {
      case "outcome", "private" -> equal(scalar.text().toLowerCase(Locale.ROOT));
      case "entry_metro", "exit_metro" ->
          names.metro(scalar).flatMap(metro -> equal(metro.id().value()));
      case "rule" -> equal(scalar.text());
      case "best" -> references.option(scalar) ? equal(scalar.text()) : Optional.empty();
      default -> DomainShapes.readComparison(scalar.text());
    };
  }

  private static Optional<DomainShapes.Bound> equal(String value) {
    return Optional.of(new DomainShapes.Bound(Comparison.EQUAL, value));
  }
}

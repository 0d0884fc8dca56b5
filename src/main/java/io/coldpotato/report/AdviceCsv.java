package io.coldpotato.report;

import io.coldpotato.study.Advice;
import io.coldpotato.study.Journey;
import io.coldpotato.units.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes advice as CSV: a row for each design told, in order of cost. */
public final class AdviceCsv {

  private static final List<String> FACTS =
      List.of(
          "routing_preference",
          "partner",
          "primary",
          "backup",
          "level",
          "locations",
          "providers",
          "sku",
          "billing",
          "bandwidth_mbps",
          "gateway");

  private AdviceCsv() {}

  /** Returns the rows, after a row of heads. */
  public static String render(Advice advice) {
    List<String> heads = new ArrayList<>(List.of("site", "destination", "role", "rank", "kind"));
    heads.addAll(FACTS);
    heads.addAll(
        List.of(
            "alike",
            "rtt_ms_p50",
            "rtt_ms_p95",
            "cost_month",
            "currency",
            "cost_not_known",
            "sla_composite",
            "resiliency_index",
            "failures"));
    List<List<String>> rows = new ArrayList<>();
    for (Advice.Pair pair : advice.pairs()) {
      pair.failing().forEach(d -> rows.add(row(pair, "failing", d)));
      pair.best().ifPresent(d -> rows.add(row(pair, "best", d)));
      pair.dearer().forEach(d -> rows.add(row(pair, "dearer", d)));
    }
    return new Table(heads, rows).csv();
  }

  private static List<String> row(Advice.Pair pair, String role, Advice.Design design) {
    List<String> row = new ArrayList<>();
    row.add(pair.site());
    row.add(pair.destination());
    row.add(role);
    row.add(Integer.toString(design.rank()));
    row.add(design.candidate().kind());
    FACTS.forEach(key -> row.add(design.candidate().facts().getOrDefault(key, "")));
    row.add(Long.toString(design.candidate().others()));
    Optional<Journey.Reached> reached = AdviceSentences.reached(design);
    row.add(reached.map(r -> Double.toString(r.delay().p50Millis())).orElse(""));
    row.add(reached.map(r -> Double.toString(r.delay().p95Millis())).orElse(""));
    Optional<Money> month = design.cost().month();
    row.add(month.map(m -> m.amount().toPlainString()).orElse(""));
    row.add(month.map(Money::currency).orElse(""));
    row.add(String.join("; ", design.cost().notKnown()));
    row.add(AdviceSentences.sla(design).map(a -> Double.toString(a)).orElse(""));
    row.add(AdviceSentences.index(design).map(i -> Integer.toString(i)).orElse(""));
    row.add(
        String.join("; ", design.failures().stream().map(f -> f.key() + ": " + f.why()).toList()));
    return row;
  }
}

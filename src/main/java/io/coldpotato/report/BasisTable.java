package io.coldpotato.report;

import io.coldpotato.latency.Basis;
import io.coldpotato.latency.SegmentDelay;
import io.coldpotato.latency.SegmentKind;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Journey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How the parts of all round trips are known, by their share of all medians. */
final class BasisTable {

  private static final double HEIGHT = 20;

  private BasisTable() {}

  /** Returns the table, the largest share first; empty when nothing arrives. */
  static Optional<HtmlTable> of(List<Comparison.Result> results) {
    Map<Basis, Map<SegmentKind, Double>> millis = new EnumMap<>(Basis.class);
    double total = 0;
    for (Comparison.Result result : results) {
      if (result.journey() instanceof Journey.Reached reached) {
        for (SegmentDelay delay :
            Stream.concat(reached.delay().forward().stream(), reached.delay().reverse().stream())
                .toList()) {
          millis
              .computeIfAbsent(delay.basis(), b -> new EnumMap<>(SegmentKind.class))
              .merge(delay.segment().kind(), delay.oneWayMillis(), Double::sum);
          total += delay.oneWayMillis();
        }
      }
    }
    return total > 0 ? Optional.of(table(millis, total)) : Optional.empty();
  }

  private record Row(Basis basis, SegmentKind kind, double share) {}

  private static HtmlTable table(Map<Basis, Map<SegmentKind, Double>> millis, double total) {
    List<Row> rows = new ArrayList<>();
    millis.forEach(
        (basis, kinds) -> kinds.forEach((kind, ms) -> rows.add(new Row(basis, kind, ms / total))));
    rows.sort((a, b) -> Double.compare(b.share(), a.share()));
    Axis axis = new Axis(0, rows.get(0).share(), 1, 0, 98);
    return new HtmlTable(
        "How the parts of all round trips are known",
        List.of(
            new HtmlTable.Column("basis", ""),
            new HtmlTable.Column("what", ""),
            new HtmlTable.Column("share of all P50", "figure"),
            new HtmlTable.Column("", "age")),
        rows.stream()
            .map(
                r ->
                    List.of(
                        new HtmlTable.Cell(sign(r.basis()) + " " + r.basis().word(), ""),
                        new HtmlTable.Cell(Sentences.word(r.kind()), ""),
                        new HtmlTable.Cell(Figures.wholePercent(r.share()), ""),
                        new HtmlTable.Cell(
                            "",
                            "",
                            List.of(
                                new RowChart.Pen(axis)
                                    .box("share", 0, r.share(), 5, HEIGHT - 10, false)
                                    .plot("", HEIGHT)))))
            .toList());
  }

  private static String sign(Basis basis) {
    return switch (basis) {
      case MEASURED -> "●";
      case MODELLED -> "◐";
      case ASSUMED -> "◌";
    };
  }
}

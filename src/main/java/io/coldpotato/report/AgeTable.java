package io.coldpotato.report;

import io.coldpotato.connectivity.DataAge;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From when data are: a bar from each date to that of the youngest, so that age is a length. */
final class AgeTable {

  private static final double HEIGHT = 20;

  private AgeTable() {}

  /** Returns the table, the oldest first. */
  static HtmlTable of(List<DataAge> ages) {
    List<DataAge> sorted =
        ages.stream()
            .sorted(Comparator.comparing(DataAge::asOf).thenComparing(DataAge::data))
            .toList();
    List<Double> days = sorted.stream().flatMap(a -> day(a).stream()).toList();
    double oldest = days.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double youngest = days.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    Axis axis = new Axis(oldest, Math.max(youngest, oldest + 1), 1, 2, 98);
    return new HtmlTable(
        "Data and from when they are",
        List.of(
            new HtmlTable.Column("data", ""),
            new HtmlTable.Column("as of", "figure"),
            new HtmlTable.Column("its age beside the youngest’s", "age"),
            new HtmlTable.Column("source", "rest")),
        sorted.stream().map(a -> row(a, axis)).toList());
  }

  private static List<HtmlTable.Cell> row(DataAge age, Axis axis) {
    Optional<Double> day = day(age);
    return List.of(
        new HtmlTable.Cell(age.data(), ""),
        new HtmlTable.Cell(age.asOf(), ""),
        new HtmlTable.Cell("", "", day.map(d -> bar(d, axis)).stream().toList()),
        new HtmlTable.Cell(age.source(), ""));
  }

  private static RowChart.Plot bar(double day, Axis axis) {
    return new RowChart.Pen(axis)
        .line("age", day, axis.high(), HEIGHT / 2)
        .symbol("place", Hue.Shape.CIRCLE.id(), day, HEIGHT / 2)
        .plot("", HEIGHT);
  }

  /** Days since 1970; empty of what is no date. */
  private static Optional<Double> day(DataAge age) {
    try {
      return Optional.of((double) LocalDate.parse(age.asOf()).toEpochDay());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

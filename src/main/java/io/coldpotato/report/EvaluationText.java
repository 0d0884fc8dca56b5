package io.coldpotato.report;

import io.coldpotato.geo.MetroId;
import io.coldpotato.study.Evaluation;
import io.coldpotato.study.NaiveLine;
import io.coldpotato.study.Score;
import io.coldpotato.study.SecondWay;
import java.util.List;
import java.util.Locale;

/** A model held against measurements, for people. */
public final class EvaluationText {

  private static final int MOST_METROS = 9;

  private EvaluationText() {}

  /** Returns the text. */
  public static String render(Evaluation evaluation) {
    StringBuilder text = new StringBuilder();
    head(evaluation, text);
    if (evaluation.score().rows() > 0) {
      scores(evaluation, text);
      evaluation.crossValidation().ifPresent(c -> CrossValidationText.append(c, text));
      published(evaluation, text);
      tails(evaluation, text);
      worst(evaluation, text);
    }
    evaluation.p95().ifPresent(p95 -> text.append('\n').append(render(p95)));
    return text.toString();
  }

  private static void head(Evaluation evaluation, StringBuilder text) {
    text.append("Model: ").append(evaluation.model()).append(".\n");
    text.append(whole(evaluation.rowsRead()))
        .append(" rows read, ")
        .append(whole(evaluation.score().rows()))
        .append(" pairs scored (both directions once, by their mean), ")
        .append(whole(evaluation.leftOut().total()))
        .append(" rows left out");
    if (evaluation.leftOut().total() > 0) {
      text.append(": ").append(LeftOutText.reasons(evaluation.leftOut()));
    }
    text.append(".\n");
    if (evaluation.score().rows() == 0) {
      text.append("Nothing is left to score.\n");
    }
  }

  private static void published(Evaluation evaluation, StringBuilder text) {
    if (!evaluation.published().isEmpty()) {
      header("by how much of what is published", text);
      evaluation.published().forEach(p -> line(p.ends().words(), p.score(), true, text));
    }
  }

  static void header(String of, StringBuilder text) {
    text.append('\n')
        .append(
            String.format(
                Locale.ROOT,
                "%-34s %7s %8s %8s %8s %8s %8s %8s\n",
                of,
                "rows",
                "median",
                "P90",
                "≤ 25 %",
                "bias",
                "med. ms",
                "in 80 %"));
  }

  private static void scores(Evaluation evaluation, StringBuilder text) {
    header("error of the round trip", text);
    line("all", evaluation.score(), true, text);
    evaluation.bands().forEach(b -> line(b.name(), b.score(), true, text));
    for (NaiveLine.Fitted naive : evaluation.naive()) {
      String name =
          naive.constantMillis() == 0
              ? String.format(Locale.ROOT, "%.2f × fibre", naive.factor())
              : String.format(
                  Locale.ROOT, "%.1f ms + %.2f × fibre", naive.constantMillis(), naive.factor());
      line(name + " (fitted here)", naive.score(), false, text);
    }
  }

  static void line(String name, Score score, boolean interval, StringBuilder text) {
    text.append(
        String.format(
            Locale.ROOT,
            "%-34s %7s %8s %8s %8s %8s %8.1f %8s\n",
            name,
            whole(score.rows()),
            percent(score.medianApe()),
            percent(score.p90Ape()),
            percent(score.within25Percent()),
            percent(score.bias()),
            score.medianMillis(),
            interval ? percent(score.covered()) : "–"));
  }

  private static void tails(Evaluation evaluation, StringBuilder text) {
    List<Evaluation.Tail> tails = evaluation.tails();
    if (!tails.isEmpty()) {
      text.append(
          String.format(
              Locale.ROOT,
              "\n%-34s %7s %10s %10s %7s\n",
              "P95 less minimum of a line, ms",
              "lines",
              "measured",
              "predicted",
              "ratio"));
    }
    for (Evaluation.Tail tail : tails) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-34s %7d %10.1f %10.1f %7.2f\n",
              tail.technology(),
              tail.lines(),
              tail.measuredMillis(),
              tail.predictedMillis(),
              tail.predictedMillis() / tail.measuredMillis()));
    }
  }

  private static void worst(Evaluation evaluation, StringBuilder text) {
    text.append("\nfarthest off, measured → predicted ms, and the way the model took\n");
    for (Evaluation.Worst far : evaluation.worst()) {
      Evaluation.Scored row = far.row();
      text.append(
          String.format(
              Locale.ROOT,
              "  %s – %s: %.1f → %.1f; %s\n",
              row.measured().from().label(),
              row.measured().to().label(),
              row.measured().millis(),
              row.estimate().millis(),
              way(row.estimate().via())));
      far.second().ifPresent(second -> second(second, text));
    }
  }

  private static void second(SecondWay second, StringBuilder text) {
    text.append(
        String.format(
            Locale.ROOT,
            "      %s, %.1f ms %s: %s\n",
            second.kind().words(),
            Math.abs(second.moreMillis()),
            second.moreMillis() < 0 ? "less" : "more",
            way(second.via())));
  }

  /** A long way by its ends and some of its middle. */
  private static String way(List<MetroId> via) {
    List<String> names = via.stream().map(MetroId::value).toList();
    if (names.size() <= MOST_METROS) {
      return String.join(" ", names);
    }
    int half = MOST_METROS / 2;
    return String.join(" ", names.subList(0, half))
        + " … "
        + String.join(" ", names.subList(names.size() - half, names.size()));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100).replace('-', '−');
  }

  private static String whole(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}

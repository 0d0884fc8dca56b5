package io.coldpotato.report;

import io.coldpotato.geo.MetroId;
import io.coldpotato.study.Evaluation;
import io.coldpotato.study.NaiveLine;
import io.coldpotato.study.Score;
import io.coldpotato.study.SecondWay;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A model held against measurements, as JSON; shares are ratios. */
public final class EvaluationJson {

  private EvaluationJson() {}

  /** Returns the text. */
  public static String render(Evaluation evaluation) {
    return Json.text(object(evaluation));
  }

  static ObjectNode object(Evaluation evaluation) {
    ObjectNode object = Json.object();
    object.put("schema_version", 1);
    object.put("model", evaluation.model());
    put(object, evaluation.score());
    object.put("left_out", evaluation.leftOut().total());
    object.put("rows_read", evaluation.rowsRead());
    LeftOutJson.put(object, "", evaluation.leftOut());
    if (!evaluation.leftOut().unknownNames().isEmpty()) {
      object.set("unknown_names", Json.strings(evaluation.leftOut().unknownNames()));
    }
    bands(object, evaluation.bands());
    ArrayNode naive = object.putArray("naive");
    for (NaiveLine.Fitted line : evaluation.naive()) {
      ObjectNode one = naive.addObject();
      one.put("name", line.name());
      Json.put(one, "constant_ms", line.constantMillis());
      Json.put(one, "factor", line.factor());
      put(one, line.score());
    }
    worst(object, evaluation);
    published(object, evaluation);
    tails(object, evaluation);
    evaluation
        .crossValidation()
        .ifPresent(c -> object.set("cross_validation", CrossValidationJson.object(c)));
    evaluation.p95().ifPresent(p95 -> object.set("p95", object(p95)));
    return object;
  }

  static void bands(ObjectNode object, List<Evaluation.Band> bands) {
    ArrayNode array = object.putArray("bands");
    for (Evaluation.Band band : bands) {
      ObjectNode one = array.addObject();
      one.put("name", band.name());
      put(one, band.score());
    }
  }

  static void put(ObjectNode object, Score score) {
    object.put("rows", score.rows());
    object.put("left_out", 0);
    Json.put(object, "median_ape", score.medianApe());
    Json.put(object, "p90_ape", score.p90Ape());
    Json.put(object, "within_25_percent", score.within25Percent());
    Json.put(object, "bias", score.bias());
    Json.put(object, "median_error_ms", score.medianMillis());
    Json.put(object, "interval_80_coverage", score.covered());
  }

  private static void worst(ObjectNode object, Evaluation evaluation) {
    ArrayNode worst = object.putArray("worst");
    for (Evaluation.Worst far : evaluation.worst()) {
      Evaluation.Scored row = far.row();
      ObjectNode one = worst.addObject();
      one.put("from", row.measured().from().label());
      one.put("to", row.measured().to().label());
      Json.put(one, "great_circle_km", row.measured().kilometres());
      Json.put(one, "measured_rtt_ms", row.measured().millis());
      Json.put(one, "predicted_rtt_ms", row.estimate().millis());
      Json.put(one, "low_rtt_ms", row.estimate().lowMillis());
      Json.put(one, "high_rtt_ms", row.estimate().highMillis());
      one.set("via", Json.strings(row.estimate().via().stream().map(MetroId::value).toList()));
      far.second().ifPresent(second -> put(one.putObject("second_way"), second));
    }
  }

  private static void put(ObjectNode object, SecondWay second) {
    object.put("kind", second.kind().name().toLowerCase(Locale.ROOT));
    Json.put(object, "more_rtt_ms", second.moreMillis());
    object.set("via", Json.strings(second.via().stream().map(MetroId::value).toList()));
  }

  private static void published(ObjectNode object, Evaluation evaluation) {
    if (evaluation.published().isEmpty()) {
      return;
    }
    ArrayNode published = object.putArray("published");
    for (Evaluation.Published some : evaluation.published()) {
      ObjectNode one = published.addObject();
      one.put("ends", some.ends().name().toLowerCase(Locale.ROOT));
      put(one, some.score());
    }
  }

  private static void tails(ObjectNode object, Evaluation evaluation) {
    if (evaluation.tails().isEmpty()) {
      return;
    }
    ArrayNode tails = object.putArray("technologies");
    for (Evaluation.Tail tail : evaluation.tails()) {
      ObjectNode one = tails.addObject();
      one.put("name", tail.technology());
      one.put("lines", tail.lines());
      Json.put(one, "p95_minus_min_ms_measured", tail.measuredMillis());
      Json.put(one, "p95_minus_min_ms_predicted", tail.predictedMillis());
      Json.put(one, "ratio", tail.predictedMillis() / tail.measuredMillis());
    }
  }
}

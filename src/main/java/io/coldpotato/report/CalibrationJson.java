package io.coldpotato.report;

import io.coldpotato.study.Calibration;
import io.coldpotato.study.Score;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What came of a calibration, as JSON; shares are ratios. */
public final class CalibrationJson {

  private CalibrationJson() {}

  /** Returns the text. */
  public static String render(Calibration calibration) {
    ObjectNode root = Json.object();
    root.put("schema_version", 1);
    root.put("model", calibration.model());
    root.set("files", Json.strings(calibration.files()));
    calibration.dates().ifPresent(d -> root.put("measured", d));
    root.put("rows_read", calibration.rowsRead());
    root.put("left_out", calibration.leftOut().total());
    LeftOutJson.put(root, "", calibration.leftOut());
    root.put("pairs", calibration.pairs());
    root.put("places", calibration.places());
    ArrayNode parameters = root.putArray("parameters");
    for (Calibration.Fitted fitted : calibration.parameters()) {
      ObjectNode one = parameters.addObject();
      one.put("name", fitted.name());
      one.put("unit", fitted.unit());
      one.put("meaning", fitted.meaning());
      one.put("outcome", fitted.outcome().name().toLowerCase(Locale.ROOT));
      Json.put(one, "previous_value", fitted.previous());
      Json.put(one, "value", fitted.value());
      Json.put(one, "least", fitted.least());
      Json.put(one, "most", fitted.most());
      Json.put(one, "fold_low", fitted.foldLow());
      Json.put(one, "fold_high", fitted.foldHigh());
      one.put("pairs", fitted.pairs());
    }
    put(root.putArray("fit"), calibration.fit());
    put(root.putArray("both_ends_unseen"), calibration.unseen());
    root.set("notes", Json.strings(calibration.notes()));
    return Json.text(root);
  }

  private static void put(ArrayNode rows, List<Calibration.Compared> compared) {
    for (Calibration.Compared row : compared) {
      ObjectNode one = rows.addObject();
      one.put("name", row.name());
      one.put("rows", row.before().rows());
      put(one.putObject("before"), row.before());
      put(one.putObject("after"), row.after());
    }
  }

  private static void put(ObjectNode object, Score score) {
    Json.put(object, "median_ape", score.medianApe());
    Json.put(object, "p90_ape", score.p90Ape());
    Json.put(object, "within_25_percent", score.within25Percent());
    Json.put(object, "bias", score.bias());
    Json.put(object, "median_error_ms", score.medianMillis());
    Json.put(object, "interval_80_coverage", score.covered());
  }
}

package io.coldpotato.report;

import io.coldpotato.study.Ratios;
import io.coldpotato.study.ResampledMetros;
import io.coldpotato.study.WanGain;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a cloud's own network gains over the public Internet, as JSON; shares are ratios. */
public final class WanGainJson {

  private WanGainJson() {}

  /** Returns the text. */
  public static String render(WanGain gain) {
    ObjectNode object = Json.object();
    object.put("schema_version", 1);
    object.put("model", gain.model());
    object.put("pairs", gain.all().measured().number());
    object.put("seed", gain.seed());
    object.put("draws_per_pair", gain.draws());
    object.put("rows_read_cloud", gain.regionRows());
    object.put("rows_read_internet", gain.internetRows());
    LeftOutJson.put(object, "_cloud", gain.leftOut());
    LeftOutJson.put(object, "_internet", gain.internetLeftOut());
    put(object.putObject("rtt_ratio"), gain.all());
    resampled(object.putObject("measured_of_metros_drawn_again"), gain.resampled());
    Json.put(object, "interval_80_coverage", gain.covered());
    ArrayNode bands = object.putArray("bands");
    for (WanGain.Band band : gain.bands()) {
      ObjectNode one = bands.addObject();
      one.put("name", band.name());
      put(one.putObject("rtt_ratio"), band.spread());
    }
    ArrayNode worst = object.putArray("worst");
    gain.worst().forEach(pair -> put(worst.addObject(), pair));
    return Json.text(object);
  }

  private static void resampled(ObjectNode object, ResampledMetros resampled) {
    object.put("metros", resampled.metros());
    object.put("times", resampled.times());
    put(object.putObject("low"), resampled.low());
    put(object.putObject("high"), resampled.high());
  }

  private static void put(ObjectNode object, WanGain.Spread spread) {
    put(object.putObject("measured"), spread.measured());
    put(object.putObject("predicted"), spread.figures());
    put(object.putObject("drawn"), spread.drawn());
  }

  private static void put(ObjectNode object, Ratios ratios) {
    object.put("ratios", ratios.number());
    Json.put(object, "p10", ratios.p10());
    Json.put(object, "median", ratios.median());
    Json.put(object, "p90", ratios.p90());
    Json.put(object, "without_gain_share", ratios.withoutGain());
  }

  private static void put(ObjectNode object, WanGain.Pair pair) {
    object.put("from", pair.cloud().from().label());
    object.put("to", pair.cloud().to().label());
    object.put("internet_from", pair.internet().from().label());
    object.put("internet_to", pair.internet().to().label());
    Json.put(object, "measured_cloud_rtt_ms", pair.cloud().millis());
    Json.put(object, "predicted_cloud_rtt_ms", pair.cloudEstimate().millis());
    Json.put(object, "measured_internet_rtt_ms", pair.internet().millis());
    Json.put(object, "predicted_internet_rtt_ms", pair.internetEstimate().millis());
    Json.put(object, "measured_rtt_ratio", pair.measuredRatio());
    Json.put(object, "predicted_rtt_ratio", pair.predictedRatio());
    Json.put(object, "low_rtt_ratio", pair.low());
    Json.put(object, "high_rtt_ratio", pair.high());
  }
}

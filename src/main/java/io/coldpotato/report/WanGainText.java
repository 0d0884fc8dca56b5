package io.coldpotato.report;

import io.coldpotato.study.LeftOut;
import io.coldpotato.study.Ratios;
import io.coldpotato.study.ResampledMetros;
import io.coldpotato.study.WanGain;
import java.util.Locale;

/** What a cloud's own network gains over the public Internet, for people. */
public final class WanGainText {

  private WanGainText() {}

  /** Returns the text. */
  public static String render(WanGain gain) {
    StringBuilder text = new StringBuilder();
    text.append("Model: ").append(gain.model()).append(".\n");
    text.append(
        String.format(
            Locale.ROOT,
            "%,d rows of the cloud's network, %,d of the public Internet, %,d pairs of metros in"
                + " both (both directions once, by their mean)",
            gain.regionRows(),
            gain.internetRows(),
            gain.all().measured().number()));
    leftOut("; of the cloud's", gain.leftOut(), text);
    leftOut("; of the Internet's", gain.internetLeftOut(), text);
    text.append(".\n\n");
    text.append(
        String.format(
            Locale.ROOT,
            "%-44s %8s %6s %6s %6s %8s\n",
            "round trip, cloud ÷ public Internet",
            "ratios",
            "P10",
            "median",
            "P90",
            "no gain"));
    spread("", gain.all(), text);
    gain.bands().forEach(b -> spread(b.name() + ": ", b.spread(), text));
    text.append(
        String.format(
            Locale.ROOT,
            "\nDrawn: %,d draws of each pair from the 80 %% intervals of both figures, seed %d."
                + " The measured ratio lies in P10 to P90\nof its own pair's draws for %.1f %% of"
                + " the pairs.\n",
            gain.draws(),
            gain.seed(),
            100 * gain.covered()));
    resampled(gain.resampled(), text);
    worst(gain, text);
    return text.toString();
  }

  private static void leftOut(String whose, LeftOut leftOut, StringBuilder text) {
    if (leftOut.total() > 0) {
      text.append(whose).append(" left out: ").append(LeftOutText.reasons(leftOut));
    }
  }

  private static void spread(String of, WanGain.Spread spread, StringBuilder text) {
    line(of + "measured", spread.measured(), text);
    line(of + "the model's figures", spread.figures(), text);
    line(of + "drawn with their intervals", spread.drawn(), text);
  }

  private static void line(String name, Ratios ratios, StringBuilder text) {
    text.append(
        String.format(
            Locale.ROOT,
            "%-44s %,8d %6.2f %6.2f %6.2f %6.1f %%\n",
            name,
            ratios.number(),
            ratios.p10(),
            ratios.median(),
            ratios.p90(),
            100 * ratios.withoutGain()));
  }

  private static void resampled(ResampledMetros resampled, StringBuilder text) {
    text.append(
        String.format(
            Locale.ROOT,
            "Of as many metros drawn again from these %d, %,d times, 80 %% had a measured P10 of"
                + " %.2f to %.2f, a median of %.2f to %.2f,\na P90 of %.2f to %.2f.\n",
            resampled.metros(),
            resampled.times(),
            resampled.low().p10(),
            resampled.high().p10(),
            resampled.low().median(),
            resampled.high().median(),
            resampled.low().p90(),
            resampled.high().p90()));
  }

  private static void worst(WanGain gain, StringBuilder text) {
    text.append("\nfarthest off: ratio measured → predicted; ms of the cloud's network; of the");
    text.append(" public Internet\n");
    for (WanGain.Pair pair : gain.worst()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %s – %s: %.2f → %.2f; %.1f → %.1f; %s – %s %.1f → %.1f\n",
              pair.cloud().from().label(),
              pair.cloud().to().label(),
              pair.measuredRatio(),
              pair.predictedRatio(),
              pair.cloud().millis(),
              pair.cloudEstimate().millis(),
              pair.internet().from().label(),
              pair.internet().to().label(),
              pair.internet().millis(),
              pair.internetEstimate().millis()));
    }
  }
}

package io.coldpotato.report;

import io.coldpotato.latency.Experience;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Journey;
import io.coldpotato.units.DataRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people notice of options, in words: without loss to at the mean loss of the lines. */
final class Feelings {

  private static final String TO = " to ";

  private Feelings() {}

  /** Returns one flow's Mbit/s, a page's seconds and a call's opinion score, without units. */
  static List<String> cells(Journey.Reached reached) {
    Experience felt = reached.experience();
    return List.of(flow(felt), page(felt), call(felt).orElse(Figures.UNKNOWN));
  }

  /** Returns the same of all options that are reached, in one sentence; empty when none is. */
  static Optional<String> sentence(Pair pair, OptionNames names) {
    List<String> options = new ArrayList<>();
    for (Comparison.Result result : pair.results()) {
      if (result.journey() instanceof Journey.Reached reached) {
        options.add(names.inSentence(result.option()) + " " + words(reached.experience()));
      }
    }
    return options.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", options) + ".");
  }

  private static String words(Experience felt) {
    return "one flow "
        + flow(felt)
        + TextStyle.NO_BREAK
        + "Mbit/s, page "
        + page(felt)
        + TextStyle.NO_BREAK
        + "s"
        + call(felt).map(c -> ", call MOS" + TextStyle.NO_BREAK + c).orElse("");
  }

  private static String flow(Experience felt) {
    String most = rate(felt.flow().rate());
    return felt.atLoss()
        .map(at -> range(rate(at.flow().rate()), most))
        .orElse("up to" + TextStyle.NO_BREAK + most);
  }

  private static String page(Experience felt) {
    String least = seconds(felt.pageLoadMillis());
    return felt.atLoss()
        .map(at -> range(least, seconds(at.pageLoadMillis())))
        .orElse("from" + TextStyle.NO_BREAK + least);
  }

  private static Optional<String> call(Experience felt) {
    return felt.atLoss().map(at -> Figures.decimal(at.voice().meanOpinionScore(), 1));
  }

  private static String range(String low, String high) {
    return low.equals(high) ? low : low + TO + high;
  }

  private static String rate(DataRate rate) {
    return Figures.rate(rate);
  }

  private static String seconds(double millis) {
    return Figures.threeDigits(millis / 1000);
  }
}

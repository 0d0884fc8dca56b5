package io.coldpotato.study;

import io.coldpotato.geo.Metro;
import io.coldpotato.geo.MetroId;
import io.coldpotato.input.Spelling;
import io.coldpotato.scenario.LessonAsk;
import io.coldpotato.topology.Asn;
import io.coldpotato.units.Distance;
import io.coldpotato.units.Latency;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a class answers. */
final class PredictionReader {

  /** Longer than any way round the Earth takes; a typing error beyond it. */
  private static final double MOST = 100_000;

  private static final int LONGEST_ANSWER = 80;

  private final List<LessonAsk> asks;
  private final Collection<Metro> metros;
  private final Set<String> options;
  private final Map<String, String> problems = new LinkedHashMap<>();

  /**
   * Makes a reader.
   *
   * @param metros those that may be named
   * @param options keys of the options that may win
   */
  PredictionReader(List<LessonAsk> asks, Collection<Metro> metros, Set<String> options) {
    this.asks = asks;
    this.metros = metros;
    this.options = options;
  }

  Prediction.Reading read(boolean changed, Map<String, String> answers) {
    Map<String, Finding> values = new LinkedHashMap<>();
    Set<String> kinds = new TreeSet<>(asks.stream().map(LessonAsk::kind).toList());
    for (String kind : answers.keySet()) {
      if (!kinds.contains(kind)) {
        problems.put(kind, "nothing of kind '" + cut(kind) + "' is asked; asked: " + join(kinds));
      }
    }
    for (LessonAsk ask : asks) {
      String answer = Optional.ofNullable(answers.get(ask.kind())).orElse("").strip();
      if (answer.isEmpty()) {
        problems.put(ask.kind(), "no answer to '" + ask.question() + "'; predict first");
      } else {
        finding(ask, answer).ifPresent(f -> values.put(ask.kind(), f));
      }
    }
    return problems.isEmpty()
        ? new Prediction.Reading.Whole(new Prediction(changed, values))
        : new Prediction.Reading.Problems(problems);
  }

  private Optional<Finding> finding(LessonAsk ask, String answer) {
    if (ask instanceof LessonAsk.HandOff || ask instanceof LessonAsk.ReplyHandOff) {
      return metro(ask, answer).map(Finding.AtMetro::new);
    }
    if (ask instanceof LessonAsk.RoundTrip) {
      return number(ask, answer, "ms").map(n -> new Finding.Time(Latency.ofMillis(n)));
    }
    if (ask instanceof LessonAsk.WayLength) {
      return number(ask, answer, "km").map(n -> new Finding.Length(Distance.ofKilometres(n)));
    }
    if (ask instanceof LessonAsk.Winner) {
      return oneOf(ask, answer, options).map(Finding.OptionKey::new);
    }
    if (ask instanceof LessonAsk.NextNetwork next) {
      Set<String> names = new TreeSet<>(next.choices().stream().map(Asn::toString).toList());
      return oneOf(ask, answer, names)
          .map(name -> new Finding.Networks(List.of(new Asn(Long.parseLong(name.substring(2))))));
    }
    return oneOf(ask, answer, Set.of("no", "yes"))
        .map(word -> new Finding.YesNo(word.equals("yes")));
  }

  private Optional<MetroId> metro(LessonAsk ask, String answer) {
    String folded = Spelling.fold(answer);
    List<Metro> named = metros.stream().filter(m -> m.id().value().equals(folded)).toList();
    if (named.isEmpty()) {
      named = metros.stream().filter(m -> Spelling.fold(m.name()).equals(folded)).toList();
    }
    if (named.size() == 1) {
      return Optional.of(named.get(0).id());
    }
    String hint =
        named.isEmpty()
            ? Spelling.hint(cut(answer), metros.stream().map(Metro::name).distinct().toList())
            : "write " + join(named.stream().map(m -> m.id().value()).sorted().toList());
    problem(ask, "'" + cut(answer) + "' is no metro of the map", hint);
    return Optional.empty();
  }

  private Optional<Double> number(LessonAsk ask, String answer, String unit) {
    if (answer.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
      double value = Double.parseDouble(answer);
      if (value <= MOST) {
        return Optional.of(value);
      }
    }
    problem(ask, "'" + cut(answer) + "' is no number of " + unit + " from 0 to 100000", "");
    return Optional.empty();
  }

  private Optional<String> oneOf(LessonAsk ask, String answer, Set<String> choices) {
    Optional<String> chosen =
        choices.stream().filter(c -> Spelling.fold(c).equals(Spelling.fold(answer))).findFirst();
    if (chosen.isEmpty()) {
      problem(ask, "'" + cut(answer) + "' is no choice", "one of " + join(choices));
    }
    return chosen;
  }

  private void problem(LessonAsk ask, String message, String hint) {
    problems.put(ask.kind(), hint.isEmpty() ? message : message + "; " + hint);
  }

  private static String join(Collection<String> words) {
    return String.join(", ", words.stream().sorted().toList());
  }

  /** An answer comes from outside, and may be of any length. */
  private static String cut(String text) {
    return text.length() <= LONGEST_ANSWER ? text : text.substring(0, LONGEST_ANSWER) + "…";
  }
}

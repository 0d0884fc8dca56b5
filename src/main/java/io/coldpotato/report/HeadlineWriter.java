package io.coldpotato.report;

import io.coldpotato.study.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says who wins where, in one sentence, and what is to be known beside it. */
final class HeadlineWriter {

  /** More marks than these nobody counts. */
  private static final int MOST_MARKS = 40;

  /** More sites than these are counted, not named. */
  private static final int MOST_NAMED = 4;

  private final List<Pair> pairs;
  private final OptionNames names;
  private final Map<String, Hue> hues;
  private final WorldFacts facts;
  private final boolean oneDestination;

  HeadlineWriter(List<Pair> pairs, OptionNames names, Map<String, Hue> hues, WorldFacts facts) {
    this.pairs = pairs;
    this.names = names;
    this.hues = hues;
    this.facts = facts;
    this.oneDestination =
        pairs.stream().map(p -> p.verdict().destination()).distinct().count() <= 1;
  }

  /**
   * Returns the headline of several sites or destinations.
   *
   * @throws IllegalArgumentException if there are none
   */
  Headline write() {
    if (pairs.isEmpty()) {
      throw new IllegalArgumentException("a headline needs a site and a destination");
    }
    Map<String, List<Pair>> wins = new LinkedHashMap<>();
    List<Pair> open = new ArrayList<>();
    List<Pair> none = new ArrayList<>();
    for (Pair pair : pairs) {
      Optional<Verdict.Ranked> best = pair.verdict().best();
      if (best.isEmpty()) {
        none.add(pair);
      } else if (pair.isTooClose()) {
        open.add(pair);
      } else {
        wins.computeIfAbsent(best.get().option(), o -> new ArrayList<>()).add(pair);
      }
    }
    List<Map.Entry<String, List<Pair>>> winners = new ArrayList<>(wins.entrySet());
    winners.sort(Comparator.comparingInt(w -> -w.getValue().size()));
    return new Headline(
        sentence(winners, open, none), "", List.of(), tallies(winners, open, none), facts(wins));
  }

  private List<Headline.Piece> sentence(
      List<Map.Entry<String, List<Pair>>> winners, List<Pair> open, List<Pair> none) {
    List<Headline.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < winners.size(); i++) {
      int count = winners.get(i).getValue().size();
      String option = winners.get(i).getKey();
      if (i > 0) {
        plain(pieces, i + 1 < winners.size() ? ", " : " and ");
      }
      name(pieces, option, i == 0);
      plain(
          pieces,
          i == 0
              ? " is the best choice for " + count + " of " + Figures.count(pairs.size(), noun())
              : " for " + count);
    }
    if (!winners.isEmpty()) {
      plain(pieces, ". ");
    }
    if (!open.isEmpty()) {
      plain(
          pieces,
          open.size() == pairs.size()
              ? "For all " + Figures.count(open.size(), noun())
              : "For " + (none.isEmpty() ? "the other " : "") + open.size());
      Optional<String> asGood = asGood(open);
      if (asGood.isPresent()) {
        plain(pieces, ", ");
        name(pieces, asGood.get(), false);
        plain(pieces, " is as good: the difference is too close to call. ");
      } else {
        plain(pieces, " the difference is too close to call. ");
      }
    }
    if (!none.isEmpty()) {
      plain(
          pieces,
          none.size() == pairs.size()
              ? "No option reaches any destination."
              : "No option reaches " + none.size() + ".");
    }
    return pieces;
  }

  /** The plain Internet option that all of these are left open against, if it is one. */
  private static Optional<String> asGood(List<Pair> open) {
    Map<String, Integer> internets = new LinkedHashMap<>();
    for (Pair pair : open) {
      Verdict verdict = pair.verdict();
      Optional<String> internet =
          verdict.ranked().stream()
              .filter(r -> r.kind().equals("internet"))
              .map(Verdict.Ranked::option)
              .filter(
                  o ->
                      verdict.best().filter(b -> b.option().equals(o)).isPresent()
                          || verdict.gain().filter(g -> g.over().equals(o)).isPresent())
              .findFirst();
      internet.ifPresent(o -> internets.merge(o, 1, Integer::sum));
    }
    return internets.entrySet().stream()
        .filter(e -> e.getValue() == open.size())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private String noun() {
    return oneDestination ? "site" : "pair";
  }

  private static void plain(List<Headline.Piece> pieces, String text) {
    pieces.add(new Headline.Piece(text, ""));
  }

  private void name(List<Headline.Piece> pieces, String option, boolean starts) {
    String name = starts ? names.title(option) : names.inSentence(option);
    pieces.add(new Headline.Piece(Pen.shortened(name), look(option)));
  }

  private String look(String option) {
    return hue(option).look() + " name";
  }

  private Hue hue(String option) {
    return Optional.ofNullable(hues.get(option)).orElseGet(() -> Hue.of(option, "", List.of()));
  }

  private List<Headline.Tally> tallies(
      List<Map.Entry<String, List<Pair>>> winners, List<Pair> open, List<Pair> none) {
    List<Headline.Tally> tallies = new ArrayList<>();
    for (Map.Entry<String, List<Pair>> winner : winners) {
      int count = winner.getValue().size();
      String option = winner.getKey();
      tallies.add(
          new Headline.Tally(
              count, names.title(option), look(option), marks(hue(option).sign(), count)));
    }
    if (!open.isEmpty()) {
      tallies.add(
          new Headline.Tally(
              open.size(),
              "too close to call",
              "",
              marks(Hue.Shape.CIRCLE.sign(Hue.Fill.NONE), open.size())));
    }
    if (!none.isEmpty()) {
      tallies.add(new Headline.Tally(none.size(), "none arrives", "", marks("×", none.size())));
    }
    return tallies;
  }

  private static String marks(String mark, int count) {
    return count <= MOST_MARKS ? mark.repeat(count) : "";
  }

  private List<Headline.Fact> facts(Map<String, List<Pair>> wins) {
    List<Headline.Fact> facts = new ArrayList<>();
    List<Pair> gaining =
        wins.values().stream()
            .flatMap(List::stream)
            .filter(p -> !isInternet(p) && p.verdict().gain().isPresent())
            .sorted(Comparator.comparingDouble(HeadlineWriter::gain).reversed())
            .toList();
    gaining.stream().findFirst().map(this::largest).ifPresent(facts::add);
    List<Pair> losing =
        wins.values().stream()
            .flatMap(List::stream)
            .filter(p -> isInternet(p) && p.verdict().gain().isPresent())
            .toList();
    if (!losing.isEmpty()) {
      facts.add(
          new Headline.Fact(
              "Where plain internet wins: " + places(losing) + ".",
              " There it is clearly sooner than what comes next."));
    }
    pairs.stream()
        .sorted(Comparator.comparingDouble(HeadlineWriter::gain).reversed())
        .flatMap(p -> turn(p).stream())
        .findFirst()
        .ifPresent(facts::add);
    return facts;
  }

  private Headline.Fact largest(Pair pair) {
    Verdict.Gain gain = pair.verdict().gain().orElseThrow();
    return new Headline.Fact(
        "Largest gain: " + place(pair) + ".",
        " "
            + names.title(pair.verdict().best().orElseThrow().option())
            + " answers "
            + Figures.withUnit(gain.millis())
            + " sooner than "
            + names.inSentence(gain.over())
            + " at P95 (80"
            + TextStyle.NO_BREAK
            + "% interval "
            + Figures.millis(gain.lowMillis())
            + " to "
            + Figures.millis(gain.highMillis())
            + ").");
  }

  private Optional<Headline.Fact> turn(Pair pair) {
    return VerdictSentence.turn(pair.verdict(), facts, names)
        .map(t -> new Headline.Fact("What would turn it:", " at " + place(pair) + ", " + t));
  }

  private static boolean isInternet(Pair pair) {
    return pair.verdict().best().filter(b -> b.kind().equals("internet")).isPresent();
  }

  private static double gain(Pair pair) {
    return pair.verdict().gain().map(Verdict.Gain::millis).orElse(0.0);
  }

  private String place(Pair pair) {
    String site = Pen.shortened(pair.verdict().site());
    return oneDestination ? site : site + " → " + Pen.shortened(pair.verdict().destination());
  }

  private String places(List<Pair> some) {
    List<String> all = some.stream().map(this::place).toList();
    return all.size() <= MOST_NAMED
        ? String.join(", ", all)
        : String.join(", ", all.subList(0, MOST_NAMED - 1))
            + " and "
            + (all.size() - MOST_NAMED + 1)
            + " more";
  }
}

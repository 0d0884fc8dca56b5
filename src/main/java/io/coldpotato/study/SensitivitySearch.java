package io.coldpotato.study;

import io.coldpotato.connectivity.World;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.input.TableSource;
import io.coldpotato.latency.Assumption;
import io.coldpotato.latency.DelayParameters;
import io.coldpotato.latency.Segment;
import io.coldpotato.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Takes every assumption to its low and its high value, one at a time with all others as they are,
 * and looks what that does to each verdict's gain.
 *
 * <p>Ways are chosen and timed anew at each end, since other costs may make another exit the
 * nearest. What is assumed of meetings of networks is taken from the verdict, which has looked for
 * one that would turn it. Deterministic; a comparison for each end of each assumption.
 */
public final class SensitivitySearch {

  private final World world;
  private final Scenario scenario;
  private final Comparison comparison;
  private final List<List<Sensitivity.Effect>> effects = new ArrayList<>();

  private SensitivitySearch(World world, Scenario scenario, Comparison comparison) {
    this.world = world;
    this.scenario = scenario;
    this.comparison = comparison;
    comparison.verdicts().forEach(v -> effects.add(new ArrayList<>()));
  }

  /**
   * Returns what the verdicts of a comparison rest on, in their order.
   *
   * <p>Assumptions are the parameters of {@code sensitivity.csv} and the lines on any way.
   *
   * @param world that was compared in, before the scenario's changes
   * @param source the tables that it was read from
   * @throws NotValidException with all that is wrong in the table of ranges
   */
  public static List<Sensitivity> of(World world, Comparison comparison, TableSource source) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Assumption> assumptions =
        Assumption.load(source, world.parameters(), technologies(comparison), diagnostics);
    if (!diagnostics.isEmpty()) {
      throw new NotValidException(diagnostics);
    }
    return of(world, comparison, assumptions);
  }

  private static Set<String> technologies(Comparison comparison) {
    Set<String> names = new TreeSet<>();
    for (Comparison.Result result : comparison.results()) {
      if (result.journey() instanceof Journey.Reached reached) {
        Stream.concat(reached.delay().forward().stream(), reached.delay().reverse().stream())
            .map(s -> s.segment().carriage())
            .filter(Segment.Carriage.Line.class::isInstance)
            .map(Segment.Carriage.Line.class::cast)
            .flatMap(l -> Stream.of(l.technology().name(), l.wifi() ? "wifi" : ""))
            .filter(name -> !name.isEmpty())
            .forEach(names::add);
      }
    }
    return names;
  }

  static List<Sensitivity> of(World world, Comparison comparison, List<Assumption> assumptions) {
    SensitivitySearch search = new SensitivitySearch(world, comparison.scenario(), comparison);
    assumptions.forEach(search::vary);
    return search.ranked();
  }

  private void vary(Assumption assumption) {
    List<Sensitivity.End> low = ends(assumption.atLow(), setting(assumption.low()));
    List<Sensitivity.End> high = ends(assumption.atHigh(), setting(assumption.high()));
    for (int i = 0; i < low.size(); i++) {
      if (comparison.verdicts().get(i).gain().isPresent()) {
        effects
            .get(i)
            .add(
                new Sensitivity.Effect(
                    assumption.name(), setting(assumption.value()), low.get(i), high.get(i)));
      }
    }
  }

  private static String setting(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  /** Returns what becomes of all verdicts with other parameters. */
  private List<Sensitivity.End> ends(DelayParameters parameters, String setting) {
    Compare varied =
        new Compare(
            world.with(parameters),
            scenario,
            Compare.Selection.ALL,
            comparison.seed(),
            new Timing(Optional.empty(), comparison.timing().hour()));
    return comparison.verdicts().stream().map(v -> end(varied, v, setting)).toList();
  }

  private static Sensitivity.End end(Compare varied, Verdict verdict, String setting) {
    String best = verdict.best().map(Verdict.Ranked::option).orElse("");
    String over = verdict.gain().map(Verdict.Gain::over).orElse("");
    double own = Double.POSITIVE_INFINITY;
    double other = Double.POSITIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    Optional<String> soonest = Optional.empty();
    for (Verdict.Ranked ranked : verdict.ranked()) {
      String option = ranked.option();
      double p95 = p95(varied.journey(verdict.site(), verdict.destination(), option));
      own = option.equals(best) ? p95 : own;
      other = option.equals(over) ? p95 : other;
      if (p95 < least) {
        least = p95;
        soonest = Optional.of(option);
      }
    }
    double gain = own == other ? 0 : other - own;
    return new Sensitivity.End(setting, gain, soonest);
  }

  private static double p95(Journey journey) {
    return journey instanceof Journey.Reached reached
        ? reached.delay().p95Millis()
        : Double.POSITIVE_INFINITY;
  }

  private List<Sensitivity> ranked() {
    List<Sensitivity> ranked = new ArrayList<>();
    for (int i = 0; i < effects.size(); i++) {
      Verdict verdict = comparison.verdicts().get(i);
      verdict.turns().map(turn -> meeting(verdict, turn)).ifPresent(effects.get(i)::add);
      ranked.add(
          new Sensitivity(
                  verdict.site(),
                  verdict.destination(),
                  verdict.best().map(Verdict.Ranked::option),
                  verdict.gain().map(Verdict.Gain::over),
                  verdict.gain().map(Verdict.Gain::millis).orElse(0.0),
                  effects.get(i))
              .ranked());
    }
    return ranked;
  }

  /** Without it the best loses to another by so much, or no longer arrives. */
  private static Sensitivity.Effect meeting(Verdict verdict, Verdict.Turn turn) {
    double gain = turn.gainMillis().map(ms -> -ms).orElse(Double.NEGATIVE_INFINITY);
    double now = verdict.gain().map(Verdict.Gain::millis).orElse(0.0);
    return new Sensitivity.Effect(
        "AS"
            + turn.without().a().number()
            + " meets AS"
            + turn.without().b().number()
            + " in "
            + turn.without().metro(),
        "assumed",
        new Sensitivity.End("gone", gain, Optional.of(turn.best())),
        new Sensitivity.End("there", now, verdict.best().map(Verdict.Ranked::option)));
  }
}

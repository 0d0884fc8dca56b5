package io.coldpotato.study;

import io.coldpotato.geo.Place;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.latency.Adjustable;
import io.coldpotato.latency.CostShares;
import io.coldpotato.latency.Estimate;
import io.coldpotato.latency.FibreFloor;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Fits parameters of the delay model to measured round trips: ways and parameters in turn, since
 * other parameters may make another way the cheapest.
 */
final class Calibrator {

  /** Ways hardly change after the second round; the latency study found three to suffice. */
  private static final int MOST_ROUNDS = 3;

  /** A change of a parameter that moves no round trip by a thousandth. */
  private static final double SETTLED = 1e-4;

  /** Fewer pairs than this do not tell a parameter from noise. */
  static final int LEAST_PAIRS = 10;

  /** A parameter that makes up less of a round trip drowns in its noise. */
  private static final double LEAST_PART = 0.05;

  private final PathModels models;
  private final boolean wan;
  private final List<Adjustable> wanted;

  /** On the ways of the parameters before, with which every fit begins. */
  private final IdentityHashMap<Measurement, CostShares> atStart = new IdentityHashMap<>();

  /**
   * Prepares a calibration.
   *
   * @param models with the parameters before
   * @param wan whether measurements went over a cloud's own network
   * @param wanted the parameters to set
   */
  Calibrator(PathModels models, boolean wan, List<Adjustable> wanted) {
    this.models = models;
    this.wan = wan;
    this.wanted = List.copyOf(wanted);
  }

  /** Values of the parameters wanted; those that are not determined as they were. */
  record Values(Map<String, Double> byName, List<Boolean> determined, List<Integer> pairs) {}

  /** Returns what a world's models predict for a pair; empty when no way joins its ends. */
  Optional<Estimate> predict(PathModels with, Measurement pair) {
    Place a = pair.from();
    Place b = pair.to();
    return wan ? with.wan().between(a, b) : with.internet().between(a, b);
  }

  /** Fits to pairs that the model has a way for, and predicts with what comes of it. */
  CrossValidator.Fit fitted(List<Measurement> pairs) {
    Values values = fit(pairs);
    Set<String> kept = new TreeSet<>();
    for (int k = 0; k < wanted.size(); k++) {
      if (!values.determined().get(k)) {
        kept.add(wanted.get(k).name());
      }
    }
    PathModels with = with(values);
    return new CrossValidator.Fit(values.byName(), kept, pair -> predict(with, pair).orElseThrow());
  }

  /** Returns the models with other values. */
  PathModels with(Values values) {
    return with(values.byName());
  }

  private PathModels with(Map<String, Double> values) {
    return models.with(models.world().parameters().with(values));
  }

  /** Fits to pairs that the model has a way for. */
  Values fit(List<Measurement> pairs) {
    Map<String, Double> now = new TreeMap<>();
    wanted.forEach(p -> now.put(p.name(), models.world().parameters().value(p.name())));
    List<Boolean> determined = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<CostShares> shares = round == 0 ? atStart(pairs) : shares(with(now), pairs);
      numbers = wanted.stream().map(p -> informed(p, pairs, shares, now)).toList();
      determined = numbers.stream().map(n -> n >= LEAST_PAIRS).toList();
      if (improve(pairs, shares, determined, now) < SETTLED) {
        break;
      }
    }
    return new Values(now, determined, numbers);
  }

  private List<CostShares> atStart(List<Measurement> pairs) {
    return pairs.stream().map(p -> atStart.computeIfAbsent(p, one -> shares(models, one))).toList();
  }

  private List<CostShares> shares(PathModels current, List<Measurement> pairs) {
    return pairs.stream().map(p -> shares(current, p)).toList();
  }

  private CostShares shares(PathModels current, Measurement pair) {
    Place a = pair.from();
    Place b = pair.to();
    return (wan ? current.wan().shares(a, b) : current.internet().shares(a, b)).orElseThrow();
  }

  private static int informed(
      Adjustable parameter,
      List<Measurement> pairs,
      List<CostShares> shares,
      Map<String, Double> now) {
    int number = 0;
    double value = Math.max(parameter.least(), now.getOrDefault(parameter.name(), 0.0));
    // An end that costs nothing yet may be found to cost something.
    double size = Math.max(value, parameter.most() / 10);
    for (int i = 0; i < pairs.size(); i++) {
      double part = shares.get(i).of(parameter.name()) * size / pairs.get(i).millis();
      number += part >= LEAST_PART ? 1 : 0;
    }
    return number;
  }

  /** Moves the determined parameters to the least error on these ways; returns the largest move. */
  private double improve(
      List<Measurement> pairs,
      List<CostShares> shares,
      List<Boolean> determined,
      Map<String, Double> now) {
    List<Adjustable> free = new ArrayList<>();
    for (int k = 0; k < wanted.size(); k++) {
      if (determined.get(k)) {
        free.add(wanted.get(k));
      }
    }
    List<ParameterFit.Row> rows = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      rows.add(row(pairs.get(i), shares.get(i), free, now));
    }
    double[] previous =
        free.stream().mapToDouble(p -> models.world().parameters().value(p.name())).toArray();
    double[] start = free.stream().mapToDouble(p -> now.getOrDefault(p.name(), 0.0)).toArray();
    double[] least = free.stream().mapToDouble(Adjustable::least).toArray();
    double[] most = free.stream().mapToDouble(Adjustable::most).toArray();
    double moved = 0;
    if (!free.isEmpty()) {
      double[] best = new ParameterFit(rows, previous, least, most).from(start);
      for (int k = 0; k < best.length; k++) {
        now.put(free.get(k).name(), best[k]);
        moved = Math.max(moved, Math.abs(best[k] - start[k]) / (most[k] - least[k]));
      }
    }
    return moved;
  }

  private ParameterFit.Row row(
      Measurement pair, CostShares shares, List<Adjustable> free, Map<String, Double> now) {
    double[] own = new double[free.size()];
    Map<String, Double> fixed = new TreeMap<>(shares.shares());
    for (int k = 0; k < own.length; k++) {
      own[k] = shares.of(free.get(k).name());
      fixed.remove(free.get(k).name());
    }
    double fixedMillis = 0;
    for (Map.Entry<String, Double> share : fixed.entrySet()) {
      Double value = now.get(share.getKey());
      fixedMillis +=
          share.getValue()
              * (value == null ? models.world().parameters().value(share.getKey()) : value);
    }
    double floor = FibreFloor.roundTripMillis(pair.kilometres());
    return new ParameterFit.Row(own, fixedMillis, floor, pair.millis());
  }

  /** Refuses what cannot be calibrated on. */
  static void requireEnough(List<Measurement> pairs, String file) {
    if (pairs.size() < LEAST_PAIRS) {
      throw new NotValidException(
          List.of(
              Diagnostic.error(
                  file,
                  "only " + pairs.size() + " pairs of places can be used",
                  "calibrate needs at least "
                      + LEAST_PAIRS
                      + ", 60 km or more apart and not faster than light in fibre")));
    }
  }
}

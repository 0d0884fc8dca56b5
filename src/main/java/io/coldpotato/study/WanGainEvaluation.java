package io.coldpotato.study;

import io.coldpotato.geo.Place;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.latency.Basis;
import io.coldpotato.latency.Estimate;
import io.coldpotato.latency.FibreFloor;
import io.coldpotato.latency.Uncertainty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * Holds the ratio of two models, the cloud's own network over the public Internet, against the
 * ratio of two measurements between the same metros.
 *
 * <p>A region stands where the nearest place of the other file within {@value
 * SharedMetros#TOGETHER_KM} km is; each pair of regions counts once. Draws: each pair's two round
 * trips are drawn from their 80 % intervals ({@link Estimate#atDeviate}), never below light in
 * fibre, with what their errors have in common ({@link Uncertainty#correlationOfCarrierAndCloud})
 * unless the cloud's is published; draw i of a pair depends on (seed, pair, i) only.
 */
public final class WanGainEvaluation {

  /** For each pair; with a hundred pairs the pooled percentiles move by less than 0.005. */
  static final int DRAWS = 1000;

  private static final int WORST = 10;

  private final PathModels models;
  private final PathModels open;
  private final PublishedEnds published;
  private final long seed;

  /** A pair with its drawn ratios. */
  private static final class Drawn {
    private final WanGain.Pair pair;
    private final double[] ratios;

    Drawn(WanGain.Pair pair, double[] ratios) {
      this.pair = pair;
      this.ratios = ratios;
    }

    WanGain.Pair pair() {
      return pair;
    }
  }

  private WanGainEvaluation(
      PathModels models, PathModels open, PublishedEnds published, long seed) {
    this.models = models;
    this.open = open;
    this.published = published;
    this.seed = seed;
  }

  /**
   * Compares two files.
   *
   * @param models of the cloud's network
   * @param open of the public Internet, whose fibre may be that of another year
   * @param regions round trips over the cloud's network, between regions by name
   * @param internet round trips over the public Internet, between places with coordinates
   * @param published of which ends of a pair of regions published values are used
   * @param seed of the draws
   * @throws NotValidException with all that is wrong in both, or when no pair is in both
   */
  public static WanGain of(
      PathModels models,
      PathModels open,
      Path regions,
      MeasuredFiles internet,
      PublishedEnds published,
      long seed) {
    RegionRows rows = new RegionRows(models.world().catalogue(), Optional.empty());
    rows.read(regions);
    List<Diagnostic> diagnostics = new ArrayList<>(rows.diagnostics());
    Optional<MeasurementReader.Read> read = read(models, internet, diagnostics);
    if (diagnostics.isEmpty() && rows.medians().measurements().isEmpty()) {
      diagnostics.add(
          Diagnostic.error(
              regions.toString(),
              "holds no medians of the cloud's round trips",
              "name a file with source_region, destination_region and p50_rtt_ms"));
    }
    if (!diagnostics.isEmpty() && isExchanged(models, regions, internet)) {
      throw new NotValidException(
          List.of(
              Diagnostic.error(
                  regions.toString(),
                  "holds places and " + internet.files().get(0) + " regions",
                  "exchange them: the file of regions comes first")));
    }
    if (!diagnostics.isEmpty() || read.isEmpty()) {
      throw new NotValidException(diagnostics);
    }
    WanGain gain =
        new WanGainEvaluation(models, open, published, seed)
            .compare(rows.medians(), read.orElseThrow());
    if (gain.all().measured().number() == 0) {
      throw new NotValidException(
          List.of(
              Diagnostic.error(
                  regions.toString(),
                  "shares no two metros with " + internet.files().get(0),
                  "both need round trips between the same cities: each region within "
                      + SharedMetros.TOGETHER_KM
                      + " km of a place of the other file")));
    }
    return gain;
  }

  private static Optional<MeasurementReader.Read> read(
      PathModels models, MeasuredFiles internet, List<Diagnostic> diagnostics) {
    try {
      return Optional.of(
          new MeasurementReader(models.countries(), internet).read(table -> row -> ""));
    } catch (NotValidException e) {
      diagnostics.addAll(e.diagnostics());
      return Optional.empty();
    }
  }

  /** Returns whether each file is what the other should be. */
  private static boolean isExchanged(PathModels models, Path regions, MeasuredFiles internet) {
    RegionRows rows = new RegionRows(models.world().catalogue(), internet.roundTripColumn());
    rows.read(internet.files().get(0));
    List<Diagnostic> diagnostics = new ArrayList<>();
    read(models, MeasuredFiles.of(List.of(regions), Optional.empty()), diagnostics);
    return rows.diagnostics().isEmpty() && diagnostics.isEmpty();
  }

  private WanGain compare(RegionRows.Rows regions, MeasurementReader.Read internet) {
    int regionRows = regions.measurements().size() + regions.leftOut().total();
    int internetRows = internet.measurements().size() + internet.leftOut().total();
    List<Measurement> clouds = PairMeans.of(regions.measurements(), regions.leftOut());
    SharedMetros shared =
        new SharedMetros(PairMeans.of(internet.measurements(), internet.leftOut()));
    List<Drawn> pairs = new ArrayList<>();
    for (Measurement cloud : clouds) {
      Optional<Measurement> partner = shared.between(cloud.from(), cloud.to());
      List<Drawn> drawn = partner.map(p -> drawn(cloud, p)).orElse(List.of());
      pairs.addAll(drawn);
      if (partner.isEmpty()) {
        regions.leftOut().add(LeftOut.Reason.NO_PARTNER, 1);
      } else if (drawn.isEmpty()) {
        regions.leftOut().add(LeftOut.Reason.NO_WAY, 1);
      }
    }
    long covered = pairs.stream().filter(p -> p.pair().isCovered()).count();
    return new WanGain(
        "the cloud's own network"
            + published.suffix()
            + ", over the public Internet"
            + FibreYear.suffix(open.world()),
        seed,
        DRAWS,
        regionRows,
        internetRows,
        regions.leftOut(),
        internet.leftOut(),
        spread(pairs),
        ResampledMetros.of(pairs.stream().map(Drawn::pair).toList(), seed),
        bands(pairs),
        (double) covered / pairs.size(),
        worst(pairs));
  }

  private List<Drawn> drawn(Measurement cloud, Measurement internet) {
    Place a = internet.from();
    Place b = internet.to();
    Optional<Estimate> carried = open.internet().between(a, b);
    List<Drawn> drawn = new ArrayList<>();
    if (carried.isPresent()) {
      for (Estimate estimate : RegionsEvaluation.p50(models, cloud, published)) {
        drawn.add(drawn(cloud, internet, estimate, carried.orElseThrow(), drawn.size()));
      }
    }
    return drawn;
  }

  private Drawn drawn(
      Measurement cloud, Measurement internet, Estimate wan, Estimate open, int turn) {
    String pair = cloud.from().label() + "\u0000" + cloud.to().label() + "\u0000" + turn;
    SplittableRandom seeds = new SplittableRandom(seed * 31 + pair.hashCode());
    double common =
        wan.basis() == Basis.MEASURED ? 0 : Uncertainty.correlationOfCarrierAndCloud(open.millis());
    double apart = Math.sqrt(1 - common * common);
    double[] ratios = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      double deviate = Uncertainty.normal(seeds.nextLong());
      double other = common * deviate + apart * Uncertainty.normal(seeds.nextLong());
      ratios[i] = at(wan, deviate, cloud) / at(open, other, internet);
    }
    return new Drawn(
        new WanGain.Pair(
            cloud, internet, wan, open, Score.quantile(ratios, 0.1), Score.quantile(ratios, 0.9)),
        ratios);
  }

  private static double at(Estimate estimate, double deviate, Measurement ends) {
    return Math.max(FibreFloor.roundTripMillis(ends.kilometres()), estimate.atDeviate(deviate));
  }

  private static WanGain.Spread spread(List<Drawn> pairs) {
    return new WanGain.Spread(
        Ratios.of(pairs.stream().mapToDouble(p -> p.pair().measuredRatio()).toArray()),
        Ratios.of(pairs.stream().mapToDouble(p -> p.pair().predictedRatio()).toArray()),
        Ratios.of(pairs.stream().flatMapToDouble(p -> DoubleStream.of(p.ratios)).toArray()));
  }

  private static List<WanGain.Band> bands(List<Drawn> pairs) {
    List<WanGain.Band> bands = new ArrayList<>();
    for (int band = 0; band < Bands.DISTANCES.size(); band++) {
      int wanted = band;
      List<Drawn> some =
          pairs.stream()
              .filter(p -> Bands.distance(p.pair().cloud().kilometres()) == wanted)
              .toList();
      if (!some.isEmpty()) {
        bands.add(new WanGain.Band(Bands.DISTANCES.get(band), spread(some)));
      }
    }
    return bands;
  }

  private static List<WanGain.Pair> worst(List<Drawn> pairs) {
    return pairs.stream()
        .map(Drawn::pair)
        .sorted(
            Comparator.comparingDouble(
                    (WanGain.Pair p) -> -Math.abs(Math.log(p.predictedRatio() / p.measuredRatio())))
                .thenComparing(p -> p.cloud().from().label())
                .thenComparing(p -> p.cloud().to().label()))
        .limit(WORST)
        .toList();
  }
}

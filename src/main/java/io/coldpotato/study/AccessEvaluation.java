package io.coldpotato.study;

import io.coldpotato.input.CsvTable;
import io.coldpotato.latency.AccessLineModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Holds the model of access lines and public carriers against pings from sites to regions. */
public final class AccessEvaluation {

  private static final String[] TECHNOLOGY = {
    "technology", "access_technology", "access", "tech", "connection", "connection_type"
  };

  private final AccessLineModel lines;
  private final Map<String, List<Double>> tails = new LinkedHashMap<>();

  private AccessEvaluation(AccessLineModel lines) {
    this.lines = lines;
  }

  /**
   * Scores files of round trips from sites of known access technology to cloud regions. Where files
   * hold the minimum and the 95th percentile of a line, how much it varies is compared too.
   *
   * @param roundTripColumn the column that holds the round trip; found by its name when empty
   * @param hubs whose hubs countries take
   * @throws io.coldpotato.input.NotValidException with all that is wrong in the files
   */
  public static Evaluation of(
      PathModels builtIn, List<Path> files, Optional<String> roundTripColumn, HubRule hubs) {
    return scored(builtIn.with(hubs), files, roundTripColumn, hubs).evaluation();
  }

  /**
   * Scores files likewise, and each row by bases of technologies that were fitted without the
   * places around its site too.
   *
   * @throws io.coldpotato.input.NotValidException with all that is wrong in the files
   */
  public static Evaluation crossValidated(
      PathModels builtIn, List<Path> files, Optional<String> roundTripColumn, HubRule hubs) {
    PathModels models = builtIn.with(hubs);
    Result result = scored(models, files, roundTripColumn, hubs);
    return result
        .evaluation()
        .withCrossValidation(
            AccessCrossValidation.of(models, result.minimum(), result.evaluation().measured()));
  }

  /** An evaluation, and whether its rows hold least round trips. */
  private record Result(Evaluation evaluation, boolean minimum) {}

  private static Result scored(
      PathModels models, List<Path> files, Optional<String> roundTripColumn, HubRule hubs) {
    AccessLineModel lines = new AccessLineModel(models.world().parameters());
    AccessEvaluation evaluation = new AccessEvaluation(lines);
    MeasurementReader.Read read =
        new MeasurementReader(models.countries(), MeasuredFiles.of(files, roundTripColumn))
            .read(evaluation::technology);
    List<Measurement> known = new ArrayList<>();
    for (Measurement row : read.measurements()) {
      if (lines.knows(row.group())) {
        known.add(row);
      } else {
        read.leftOut().addUnknown(row.group());
      }
    }
    SitePaths paths = new SitePaths(models.internet(), lines, read.minimum());
    Evaluation scored =
        LatencyEvaluation.score(
            "access line and public carriers to a region"
                + hubs.suffix()
                + FibreYear.suffix(models.world()),
            models,
            models.world().carrierWays(),
            new MeasurementReader.Read(known, read.leftOut(), read.minimum(), read.dates()),
            row -> paths.predict(row).stream().toList());
    return new Result(scored.withTails(evaluation.tails()), read.minimum());
  }

  private Function<CsvTable.Row, String> technology(MeasuredTable table) {
    ColumnFinder columns = new ColumnFinder(table);
    Optional<String> column = columns.named(TECHNOLOGY);
    if (column.isEmpty()) {
      table.headerError("no column tells the access technology", "call it 'technology'");
    }
    Optional<String> least = columns.named("rtt_min_ms");
    Optional<String> p95 = columns.named("rtt_p95_ms");
    return row -> {
      String technology =
          lines.technology(column.map(row::text).orElse("").toLowerCase(Locale.ROOT));
      if (least.isPresent() && p95.isPresent() && lines.knows(technology)) {
        tail(row.text(p95.orElseThrow()), row.text(least.orElseThrow()))
            .ifPresent(t -> tails.computeIfAbsent(technology, k -> new ArrayList<>()).add(t));
      }
      return technology;
    };
  }

  private static Optional<Double> tail(String p95, String least) {
    try {
      return Optional.of(Double.parseDouble(p95) - Double.parseDouble(least));
    } catch (NumberFormatException e) {
      // A line without both figures tells nothing of how much it varies.
      return Optional.empty();
    }
  }

  private List<Evaluation.Tail> tails() {
    List<Evaluation.Tail> compared = new ArrayList<>();
    tails.forEach(
        (technology, values) ->
            compared.add(
                new Evaluation.Tail(
                    technology,
                    values.size(),
                    Score.quantile(values.stream().mapToDouble(Double::doubleValue).toArray(), 0.5),
                    lines.tailMillis(technology))));
    return compared;
  }
}

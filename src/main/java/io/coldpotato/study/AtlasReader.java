package io.coldpotato.study;

import io.coldpotato.geo.Place;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.JsonRecord;
import io.coldpotato.input.JsonRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads results of RIPE Atlas pings (a list, or an object a line, as its interface gives them) with
 * the places of probes and targets from tables of one's own.
 *
 * <p>Of a result: {@code prb_id}, {@code dst_addr} or {@code dst_name}, {@code avg} or {@code min}
 * in milliseconds (−1 where no answer came), else the same of the answers in {@code result}, and
 * {@code timestamp}. A result without an answer, or of a probe or target whose place is not told,
 * is left out and counted; one that cannot be what it should is an error.
 */
final class AtlasReader {

  private static final double MOST_MILLIS = 60_000;
  private static final double LARGEST_EXACT = 1L << 53;

  private final AtlasPlaces probes;
  private final AtlasPlaces targets;
  private final String statistic;
  private final DateSpan dates;
  private final LeftOut leftOut;
  private final List<Diagnostic> diagnostics;

  private AtlasReader(
      AtlasPlaces probes,
      AtlasPlaces targets,
      String statistic,
      DateSpan dates,
      LeftOut leftOut,
      List<Diagnostic> diagnostics) {
    this.probes = probes;
    this.targets = targets;
    this.statistic = statistic;
    this.dates = dates;
    this.leftOut = leftOut;
    this.diagnostics = diagnostics;
  }

  /** Returns a reader; empty when places are not told, or wrong, which is then an error. */
  static Optional<AtlasReader> of(
      MeasuredFiles files,
      PlaceCells cells,
      DateSpan dates,
      LeftOut leftOut,
      List<Diagnostic> diagnostics) {
    if (files.probes().isEmpty() || files.targets().isEmpty()) {
      return Optional.empty();
    }
    int before = diagnostics.size();
    AtlasPlaces probes =
        AtlasPlaces.read(files.probes().orElseThrow(), cells, diagnostics, "id", "prb_id", "probe");
    AtlasPlaces targets =
        AtlasPlaces.read(
            files.targets().orElseThrow(), cells, diagnostics, "address", "name", "dst_addr");
    if (diagnostics.size() > before) {
      return Optional.empty();
    }
    String statistic = files.roundTripColumn().orElse("avg");
    return Optional.of(new AtlasReader(probes, targets, statistic, dates, leftOut, diagnostics));
  }

  boolean isMinimum() {
    return statistic.equals("min");
  }

  /** Returns the measurements of a file. */
  List<Measurement> read(String file, String text) {
    int before = diagnostics.size();
    if (!statistic.equals("avg") && !isMinimum()) {
      diagnostics.add(
          Diagnostic.error(
              file, "RIPE Atlas results have no '" + statistic + "'", "--rtt-column avg or min"));
      return List.of();
    }
    List<JsonRecord> results = JsonRecords.read(file, text, diagnostics);
    List<Measurement> read = new ArrayList<>();
    Set<String> strangers = new TreeSet<>();
    for (JsonRecord result : results) {
      measurement(result, strangers).ifPresent(read::add);
    }
    if (diagnostics.size() > before) {
      return read;
    }
    if (results.isEmpty()) {
      add(file, "holds no results", "expected results of a RIPE Atlas ping");
    } else if (read.isEmpty() && !strangers.isEmpty()) {
      add(
          file,
          "tells of no pair whose places are known; not known: "
              + String.join(", ", strangers.stream().limit(5).toList()),
          "add them to " + probes.file() + " and " + targets.file());
    } else {
      Plausibility.check((message, hint) -> add(file, message, hint), read);
    }
    return read;
  }

  private void add(String file, String message, String hint) {
    diagnostics.add(Diagnostic.error(file, message, hint));
  }

  private Optional<Measurement> measurement(JsonRecord result, Set<String> strangers) {
    Optional<String> type = result.text("type").filter(t -> !t.equals("ping"));
    if (type.isPresent()) {
      result.error(
          "is a result of a '" + type.orElseThrow() + "', not of a ping",
          "download the results of a ping measurement");
      return Optional.empty();
    }
    Optional<String> probe = probe(result);
    List<String> target = new ArrayList<>();
    result.text("dst_addr").ifPresent(target::add);
    result.text("dst_name").ifPresent(target::add);
    if (probe.isEmpty()) {
      return Optional.empty();
    }
    if (target.isEmpty()) {
      if (tellsFailure(result)) {
        leftOut.add(LeftOut.Reason.NO_ROUND_TRIP, 1);
      } else {
        result.error("has neither 'dst_addr' nor 'dst_name'", "download it again");
      }
      return Optional.empty();
    }
    OptionalDouble millis = millis(result);
    if (millis.isEmpty()) {
      return Optional.empty();
    }
    Optional<Place> from = probes.find(probe.orElseThrow());
    Optional<Place> to = target.stream().flatMap(t -> targets.find(t).stream()).findFirst();
    if (from.isEmpty() || to.isEmpty()) {
      strangers.add(from.isEmpty() ? "probe " + probe.orElseThrow() : "target " + target.get(0));
      leftOut.add(LeftOut.Reason.NO_PLACE, 1);
      return Optional.empty();
    }
    result.number("timestamp").ifPresent(dates::addSeconds);
    return Optional.of(
        Measurement.of(from.orElseThrow(), to.orElseThrow(), millis.getAsDouble(), "", ""));
  }

  /** A name that was not found has no address; that is no mistake of the file's. */
  private static boolean tellsFailure(JsonRecord result) {
    return result.has("dnserr")
        || result.has("error")
        || result.records("result").stream().anyMatch(r -> r.has("error"));
  }

  private static Optional<String> probe(JsonRecord result) {
    Optional<Double> number = result.number("prb_id");
    if (number.isEmpty()) {
      result.error(
          result.has("prb_id") ? "'prb_id' is not a number" : "has no 'prb_id'",
          "expected results of RIPE Atlas as its interface gives them");
      return Optional.empty();
    }
    double id = number.orElseThrow();
    if (!(id >= 1 && id <= LARGEST_EXACT && id == Math.rint(id))) {
      result.error("'prb_id' " + id + " is not a probe's number", "download it again");
      return Optional.empty();
    }
    return Optional.of(String.format(Locale.ROOT, "%.0f", id));
  }

  private OptionalDouble millis(JsonRecord result) {
    Optional<Double> stated = result.number(statistic);
    if (stated.isEmpty() && result.has(statistic)) {
      result.error("'" + statistic + "' is not a number", "write milliseconds such as 12.5");
      return OptionalDouble.empty();
    }
    OptionalDouble value =
        stated.isPresent() ? OptionalDouble.of(stated.orElseThrow()) : ofAnswers(result);
    if (value.isEmpty() || value.getAsDouble() == -1) {
      leftOut.add(LeftOut.Reason.NO_ROUND_TRIP, 1);
      return OptionalDouble.empty();
    }
    if (!(value.getAsDouble() > 0)) {
      result.error(
          "round trip " + value.getAsDouble() + " is not above 0", "−1 stands for no answer");
      return OptionalDouble.empty();
    }
    if (value.getAsDouble() > MOST_MILLIS) {
      result.error(
          "round trip " + value.getAsDouble() + " is more than a minute",
          "write milliseconds; is it in microseconds?");
      return OptionalDouble.empty();
    }
    return value;
  }

  private OptionalDouble ofAnswers(JsonRecord result) {
    double[] answers =
        result.records("result").stream()
            .flatMap(r -> r.number("rtt").stream())
            .mapToDouble(Double::doubleValue)
            .toArray();
    return isMinimum()
        ? java.util.Arrays.stream(answers).min()
        : java.util.Arrays.stream(answers).average();
  }
}

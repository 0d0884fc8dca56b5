package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Site;
import io.coldpotato.connectivity.World;
import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.MetroId;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import io.coldpotato.scenario.Expectation;
import io.coldpotato.scenario.KnownNames;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.scenario.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every file in {@code scenarios/} to what its first comment promises. */
class GalleryTest {

  private static final Path FOLDER = Path.of("scenarios");

  /** Light in fibre of group index 1.5. */
  private static final double FIBRE_KM_PER_MS = 199.86;

  private static final World WORLD = World.load("built-in", TableSource.builtIn());
  private static final ScenarioReader READER = ScenarioReader.of(KnownNames.of(WORLD));
  private static final Map<Path, Comparison> COMPARED = new TreeMap<>();

  /** Returns all files, those of {@code scenarios/questions} too. */
  static List<Path> files() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns those with one lesson each, which stand at the top. */
  static List<Path> lessons() {
    return files().stream().filter(f -> FOLDER.equals(f.getParent())).toList();
  }

  private static Scenario scenario(Path file) {
    return READER.read(file).scenario();
  }

  private static Comparison run(Path file, int jobs) {
    Scenario scenario = scenario(file);
    return new Compare(WORLD, scenario, Compare.Selection.ALL, scenario.seed()).run(jobs);
  }

  private static Comparison compared(Path file) {
    return COMPARED.computeIfAbsent(file, f -> run(f, 1));
  }

  /** Returns the lines above the first that is no comment, as one text. */
  private static String comment(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .takeWhile(line -> line.startsWith("#"))
          .map(line -> line.substring(1).strip())
          .collect(Collectors.joining(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One result that reached, with the world's points on its way. */
  private record Round(String name, Journey.Reached journey, double leastKilometres) {}

  private static List<Round> rounds(Path file) {
    Comparison comparison = compared(file);
    return comparison.results().stream()
        .filter(r -> r.journey() instanceof Journey.Reached)
        .map(r -> round(comparison.scenario(), r, (Journey.Reached) r.journey()))
        .toList();
  }

  private static Round round(Scenario scenario, Comparison.Result result, Journey.Reached journey) {
    Site site = Objects.requireNonNull(scenario.sites().get(result.site()));
    Destination destination =
        Objects.requireNonNull(scenario.destinations().get(result.destination()));
    Coordinates home = site.place().coordinates();
    // A service at the edge is served where traffic enters.
    Coordinates cloud =
        destination instanceof Destination.InRegion in
            ? WORLD.catalogue().region(in.region()).orElseThrow().coordinates()
            : point(journey.entry());
    double kilometres =
        kilometres(home, point(journey.entry()), cloud)
            + kilometres(cloud, point(journey.exit()), home);
    return new Round(
        result.site() + " to " + result.destination() + ", " + result.option(),
        journey,
        Math.max(kilometres, 2 * home.geodesicTo(cloud).kilometres()));
  }

  private static Coordinates point(MetroId metro) {
    return WORLD.graph().metro(metro).coordinates();
  }

  private static double kilometres(Coordinates a, Coordinates b, Coordinates c) {
    return a.geodesicTo(b).kilometres() + b.geodesicTo(c).kilometres();
  }

  @Test
  void theGalleryHasTenScenariosAtLeast() {
    assertThat(lessons()).hasSizeGreaterThanOrEqualTo(10);
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileReadsWithoutErrorOrWarning(Path file) {
    assertThat(READER.read(file).warnings()).extracting(Diagnostic::text).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void itsFirstCommentSaysWhatItShowsAndWhatComesOut(Path file) {
    assertThat(comment(file)).startsWith("Shows").contains("Expected answer: ");
  }

  @ParameterizedTest
  @MethodSource("files")
  void itsAnswerStandsInExpectationsEachOfWhichFindsAResult(Path file) {
    List<Integer> lines = scenario(file).expectations().stream().map(Expectation::line).toList();
    assertThat(lines).isNotEmpty();
    assertThat(compared(file).checks()).extracting(Comparison.Check::line).containsAll(lines);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyExpectationHolds(Path file) {
    assertThat(compared(file).checks())
        .filteredOn(check -> !check.holds())
        .extracting(check -> check.line() + ": " + check.text() + ", found " + check.found())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatItCallsTooCloseToCallIs(Path file) {
    if (comment(file).contains("too close to call")) {
      assertThat(compared(file).verdicts())
          .anyMatch(v -> v.gain().filter(Verdict.Gain::isTooCloseToCall).isPresent());
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void noRoundTripIsFasterThanLightInFibreOverItsEntryAndExit(Path file) {
    for (Round round : rounds(file)) {
      assertThat(round.journey().delay().p50Millis())
          .as(round.name())
          .isGreaterThanOrEqualTo(round.leastKilometres() / FIBRE_KM_PER_MS);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void thereAndBackMakeTheRoundTrip(Path file) {
    for (Round round : rounds(file)) {
      assertThat(round.journey().delay().forwardMillis() + round.journey().delay().reverseMillis())
          .as(round.name())
          .isCloseTo(round.journey().delay().p50Millis(), within(1e-9));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void quantilesAscend(Path file) {
    for (Round round : rounds(file)) {
      assertThat(
              List.of(
                  round.journey().delay().p50Millis(),
                  round.journey().delay().p95Millis(),
                  round.journey().delay().p99Millis()))
          .as(round.name())
          .isSorted();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void oneWorkerAndTwoGiveTheSame(Path file) {
    assertThat(run(file, 2)).isEqualTo(compared(file));
  }

  @ParameterizedTest
  @MethodSource("files")
  void twoRunsGiveTheSame(Path file) {
    assertThat(run(file, 1)).isEqualTo(compared(file));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aKindOfOptionIsSoonestSomewhereAndBeatenElsewhere(String kind) {
    List<Verdict> contested =
        files().stream()
            .flatMap(file -> compared(file).verdicts().stream())
            .filter(v -> v.ranked().stream().anyMatch(r -> r.kind().equals(kind)))
            .toList();
    assertThat(contested).as("won").anyMatch(v -> lead(v, kind) > 1);
    assertThat(contested).as("lost").anyMatch(v -> lead(v, kind) < -1);
  }

  static List<String> kinds() {
    return List.of("internet", "peering-service", "expressroute");
  }

  /** Returns by how many ms the best option of a kind is sooner than the best of all others. */
  private static double lead(Verdict verdict, String kind) {
    return least(verdict, kind, false) - least(verdict, kind, true);
  }

  private static double least(Verdict verdict, String kind, boolean ofKind) {
    return verdict.ranked().stream()
        .filter(r -> r.kind().equals(kind) == ofKind)
        .mapToDouble(Verdict.Ranked::p95Millis)
        .min()
        .orElse(Double.NaN);
  }
}

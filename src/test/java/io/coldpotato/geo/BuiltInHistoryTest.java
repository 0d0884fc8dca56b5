package io.coldpotato.geo;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.input.TableSource;
import io.coldpotato.units.Distance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the built-in corridors through the years to what the documentation promises of them. */
class BuiltInHistoryTest {

  private static final WayCost COST = new WayCost(1.3, 1.3, 1.5, 2.2, Distance.ofKilometres(60));
  private static final int FIRST = CorridorHistory.EARLIEST.getValue();

  private static final CorridorHistory HISTORY = history(TableSource.builtIn());

  @TempDir Path folder;

  private static CorridorHistory history(TableSource source) {
    return CorridorGraphReader.readHistory(source, new ArrayList<>());
  }

  private static MetroId metro(String id) {
    return new MetroId(id);
  }

  @Test
  void anEarlierYearNeverHasACorridorThatCameLater() {
    Set<Corridor> before = new HashSet<>();
    for (int year = FIRST; year <= HISTORY.tablesYear().getValue(); year++) {
      Set<Corridor> standing = new HashSet<>(HISTORY.in(Year.of(year)).corridors());
      for (Corridor corridor : standing) {
        assertThat(corridor.years().since().map(Year::getValue).orElse(FIRST))
            .as("%s in %s", corridor, year)
            .isLessThanOrEqualTo(year);
      }
      Set<Corridor> gone = new HashSet<>(before);
      gone.removeAll(standing);
      assertThat(gone).allMatch(c -> c.years().until().isPresent());
      before = standing;
    }
    assertThat(HISTORY.in(Year.of(2018)).corridors())
        .hasSizeLessThan(HISTORY.today().corridors().size());
  }

  /** Without what ended, corridors are only added, so that ways only become cheaper. */
  @Test
  void aWayIsNeverCheaperInAnEarlierYearWhereNothingEnded() throws IOException {
    withoutWhatEnded("corridors.csv", "until", true);
    withoutWhatEnded("no-transit.csv", "since", false);
    CorridorHistory growing = history(TableSource.replacedFrom(folder));
    assertThat(growing.today().corridors()).isEqualTo(HISTORY.today().corridors());
    List<MetroId> some = new ArrayList<>();
    int number = 0;
    for (MetroId metro : growing.today().metros().keySet()) {
      if (number++ % 12 == 0) {
        some.add(metro);
      }
    }
    int longer = 0;
    FibreWays later = growing.today().ways(COST);
    for (int year : new int[] {2022, 2020, 2018, FIRST}) {
      FibreWays earlier = growing.in(Year.of(year)).ways(COST);
      for (MetroId from : some) {
        for (MetroId to : some) {
          // Sums of some tens of thousands of km in another order differ by less.
          assertThat(earlier.cost(from, to))
              .as("%s to %s in %s", from, to, year)
              .isGreaterThanOrEqualTo(later.cost(from, to) - 1e-6);
          longer += earlier.cost(from, to) > later.cost(from, to) + 1 ? 1 : 0;
        }
      }
      later = earlier;
    }
    assertThat(longer).isPositive();
  }

  /** Writes a built-in table anew: without the rows that have a year, or without their years. */
  private void withoutWhatEnded(String table, String column, boolean dropRows) throws IOException {
    String text;
    try (InputStream in = TableSource.builtIn().open(table).orElseThrow()) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> lines = text.lines().toList();
    int index = List.of(lines.get(0).split(",", -1)).indexOf(column);
    assertThat(index).isNotNegative();
    List<String> kept = new ArrayList<>(List.of(lines.get(0)));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (cells[index].isEmpty()) {
        kept.add(line);
      } else if (!dropRows) {
        cells[index] = "";
        kept.add(String.join(",", cells));
      }
    }
    assertThat(kept).as("%s has years", table).isNotEqualTo(lines);
    Files.writeString(folder.resolve(table), String.join("\n", kept) + "\n");
  }

  @Test
  void linesFromUkraineToRussiaAndBelarusStoodUntilTheWarOf2022() {
    assertThat(crossings(2021)).contains("RU UA", "BY UA");
    assertThat(crossings(2022)).doesNotContain("RU UA", "BY UA");
  }

  private static Set<String> crossings(int year) {
    CorridorGraph graph = HISTORY.in(Year.of(year));
    return graph.corridors().stream()
        .filter(c -> c.medium() == Corridor.Medium.LAND)
        .map(c -> List.of(graph.metro(c.a()).country(), graph.metro(c.b()).country()))
        .map(ends -> ends.stream().sorted().collect(Collectors.joining(" ")))
        .collect(Collectors.toSet());
  }

  @Test
  void kyivReachedMoscowDirectlyIn2020() {
    double then = HISTORY.in(Year.of(2020)).ways(COST).cost(metro("kyiv-ua"), metro("moscow-ru"));
    double now = HISTORY.today().ways(COST).cost(metro("kyiv-ua"), metro("moscow-ru"));
    assertThat(now).isGreaterThan(1.8 * then);
  }

  @Test
  void ukraineCarriesOthersTrafficUntilTheWarOf2022() {
    assertThat(HISTORY.in(Year.of(2021)).block(metro("kyiv-ua"))).isEmpty();
    assertThat(HISTORY.in(Year.of(2022)).block(metro("kyiv-ua"))).contains("UA");
    assertThat(HISTORY.in(Year.of(2018)).block(metro("moscow-ru"))).contains("RU");
  }

  @Test
  void theNorthAtlanticOf2018HasMareaAndNotDunant() {
    List<String> names =
        HISTORY.in(Year.of(2018)).corridors().stream().map(Corridor::name).toList();
    assertThat(names).contains("MAREA").noneMatch(name -> name.startsWith("Dunant"));
  }
}

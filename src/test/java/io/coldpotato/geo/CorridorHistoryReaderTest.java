package io.coldpotato.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's places through the years. */
class CorridorHistoryReaderTest {

  @TempDir Path folder;

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  //  paris-fr --420 km-- london-gb --land, sea-- dublin-ie
  @BeforeEach
  void writeASmallWorld() throws IOException {
    write("about.csv", "data,as_of,source\nplaces,2025-06-30,x\nlines,2023-02-18,x\n");
    write(
        "metros.csv",
        """
        id,name,country,latitude,longitude,basis,source
        paris-fr,Paris,FR,48.8534,2.3488,public,x
        london-gb,London,GB,51.5085,-0.1257,public,x
        dublin-ie,Dublin,IE,53.3331,-6.2489,public,x
        """);
    write("corridors.csv", corridors("london-gb,paris-fr,land,420,trunk,,,public,Eurotunnel"));
    write("terrain.csv", "country,class,cause\nFR,developed,x\n");
    write("no-transit.csv", "block,countries,cause\nCN,CN,x\n");
    write("closed-borders.csv", "country_a,country_b,cause\nAE,IR,sea\n");
  }

  private static String corridors(String... rows) {
    return "metro_a,metro_b,medium,km,use,since,until,basis,name\n"
        + String.join("\n", rows)
        + "\n";
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private CorridorHistory read() {
    return CorridorGraphReader.readHistory(TableSource.replacedFrom(folder), diagnostics);
  }

  private String only() {
    read();
    assertThat(diagnostics).hasSize(1);
    return diagnostics.get(0).text().substring(folder.toString().length() + 1);
  }

  private List<String> namesIn(int year) {
    CorridorHistory history = read();
    assertThat(diagnostics).isEmpty();
    return history.in(Year.of(year)).corridors().stream().map(Corridor::name).toList();
  }

  @Test
  void aCorridorStandsFromItsFirstYearToTheOneBeforeItsLast() throws IOException {
    write("corridors.csv", corridors("london-gb,paris-fr,land,420,trunk,1994,2022,public,tunnel"));
    assertThat(namesIn(1993)).isEmpty();
    assertThat(namesIn(1994)).containsExactly("tunnel");
    assertThat(namesIn(2021)).containsExactly("tunnel");
    assertThat(namesIn(2022)).isEmpty();
  }

  @Test
  void aCorridorWithoutYearsAlwaysStands() {
    assertThat(namesIn(1990)).isEqualTo(namesIn(2025)).containsExactly("Eurotunnel");
  }

  @Test
  void bothColumnsOfYearsMayBeAbsent() throws IOException {
    write(
        "corridors.csv",
        "metro_a,metro_b,medium,km,use,basis,name\nlondon-gb,paris-fr,land,420,trunk,public,x\n");
    assertThat(namesIn(1990)).containsExactly("x");
  }

  @Test
  void theWorldOfTodayIsThatOfTheTablesDate() throws IOException {
    write(
        "corridors.csv",
        corridors(
            "london-gb,paris-fr,land,420,trunk,,2025,public,gone",
            "london-gb,paris-fr,sea,420,trunk,,2026,public,ends",
            "dublin-ie,london-gb,sea,510,trunk,2025,,public,new",
            "dublin-ie,london-gb,land,510,trunk,2026,,public,planned"));
    CorridorHistory history = read();
    assertThat(history.tablesYear()).isEqualTo(Year.of(2025));
    assertThat(history.today().corridors())
        .extracting(Corridor::name)
        .containsExactly("new", "ends");
    assertThat(CorridorGraphReader.read(TableSource.replacedFrom(folder), diagnostics).corridors())
        .isEqualTo(history.today().corridors());
    assertThat(diagnostics).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1989, 2026})
  void noYearIsKnownOutsideTheTables(int year) {
    CorridorHistory history = read();
    assertThatThrownBy(() -> history.in(Year.of(year)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("year (" + year + ") must lie from 1990 to 2025");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20x8", "1899", "2101", "2018-05", "2018.5", "98", "+2018", "-2018"})
  void refusesAYearThatIsNone(String text) throws IOException {
    write("corridors.csv", corridors("london-gb,paris-fr,land,420,trunk," + text + ",,public,x"));
    assertThat(only())
        .isEqualTo(
            "corridors.csv:2: error: since '"
                + text
                + "' is not a year; expected a whole year from 1900 to 2100, or an empty cell");
  }

  @Test
  void refusesBothYearsOfARowTogether() throws IOException {
    write("corridors.csv", corridors("london-gb,paris-fr,land,420,trunk,a,b,public,x"));
    read();
    assertThat(diagnostics)
        .extracting(Diagnostic::text)
        .satisfiesExactly(
            since -> assertThat(since).contains("corridors.csv:2: error: since 'a' is not a year"),
            until -> assertThat(until).contains("corridors.csv:2: error: until 'b' is not a year"));
  }

  @Test
  void refusesAnEndBeforeTheBeginning() throws IOException {
    write("corridors.csv", corridors("london-gb,paris-fr,land,420,trunk,2018,2017,public,x"));
    assertThat(only())
        .isEqualTo(
            "corridors.csv:2: error: until '2017' is before since '2018'; exchange them: since is"
                + " the first year in which the row counts, until the first in which it no longer"
                + " does");
  }

  @Test
  void twoCorridorsOfOnePairMayFollowEachOther() throws IOException {
    write(
        "corridors.csv",
        corridors(
            "london-gb,paris-fr,land,420,trunk,,2000,public,old",
            "paris-fr,london-gb,land,430,trunk,2000,,public,new"));
    assertThat(namesIn(1999)).containsExactly("old");
    assertThat(namesIn(2000)).containsExactly("new");
  }

  @Test
  void refusesTwoCorridorsOfOnePairInTheSameYear() throws IOException {
    write(
        "corridors.csv",
        corridors(
            "london-gb,paris-fr,land,420,trunk,,2001,public,old",
            "paris-fr,london-gb,land,430,trunk,2000,,public,new"));
    assertThat(only())
        .isEqualTo(
            "corridors.csv:3: error: corridor paris-fr – london-gb stands here twice; delete one of"
                + " both rows");
  }

  @Test
  void aLandCorridorCrossesABorderUntilThatIsClosed() throws IOException {
    write("closed-borders.csv", "country_a,country_b,cause,since\nFR,GB,strike,2022\n");
    write("corridors.csv", corridors("london-gb,paris-fr,land,420,trunk,,2022,public,x"));
    assertThat(namesIn(2021)).containsExactly("x");
    assertThat(namesIn(2022)).isEmpty();
  }

  @Test
  void refusesALandCorridorThatOutlivesItsBorder() throws IOException {
    write("closed-borders.csv", "country_a,country_b,cause,since\nFR,GB,strike,2022\n");
    write("corridors.csv", corridors("london-gb,paris-fr,land,420,trunk,,2023,public,x"));
    assertThat(only())
        .isEqualTo(
            "corridors.csv:2: error: land corridor london-gb – paris-fr crosses a closed border"
                + " (closed-borders.csv: strike); open the border there or lead the corridor"
                + " elsewhere, or end it with until 2022, when the border was closed");
  }

  @Test
  void refusesAWrongYearOfABorderAndOfABlock() throws IOException {
    write("closed-borders.csv", "country_a,country_b,cause,since\nAE,IR,sea,ever\n");
    write("no-transit.csv", "block,countries,cause,since\nCN,CN,x,2022?\n");
    read();
    assertThat(diagnostics)
        .extracting(Diagnostic::text)
        .satisfiesExactly(
            border ->
                assertThat(border).contains("closed-borders.csv:2: error: since 'ever' is not a"),
            block -> assertThat(block).contains("no-transit.csv:2: error: since '2022?' is not a"));
  }

  @Test
  void aBlockHoldsFromItsYearOn() throws IOException {
    write("no-transit.csv", "block,countries,cause,since\nGB,GB,x,2022\n");
    MetroId london = new MetroId("london-gb");
    assertThat(read().in(Year.of(2021)).block(london)).isEmpty();
    assertThat(read().in(Year.of(2022)).block(london)).contains("GB");
  }

  @Test
  void refusesADateOfTheTablesThatIsNone() throws IOException {
    write("about.csv", "data,as_of,source\nplaces,June 2025,x\n");
    assertThat(only())
        .isEqualTo(
            "about.csv:2: error: as_of 'June 2025' is not a date; expected ISO 8601, such as"
                + " 2026-11-25");
  }

  @Test
  void refusesTablesWithoutAnyDate() throws IOException {
    write("about.csv", "data,as_of,source\n");
    assertThat(only())
        .isEqualTo(
            "about.csv: error: holds no row; the world's year is that of its youngest date: give"
                + " one row with as_of");
  }
}

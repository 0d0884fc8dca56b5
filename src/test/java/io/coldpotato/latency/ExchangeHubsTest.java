package io.coldpotato.latency;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.Continents;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.CorridorGraphReader;
import io.coldpotato.geo.MetroId;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeHubsTest {

  private static final CorridorGraph GRAPH =
      CorridorGraphReader.read(TableSource.builtIn(), new ArrayList<>());
  private static final Continents CONTINENTS =
      Continents.load(TableSource.builtIn(), new ArrayList<>());

  @TempDir private Path folder;

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private ExchangeHubs hubs(String table, String text) throws IOException {
    Files.writeString(folder.resolve(table), text);
    return ExchangeHubs.load(TableSource.replacedFrom(folder), GRAPH, CONTINENTS, diagnostics);
  }

  private static List<String> names(List<MetroId> metros) {
    return metros.stream().map(MetroId::value).toList();
  }

  @Test
  void theBuiltInTablesHaveNoError() {
    ExchangeHubs.load(TableSource.builtIn(), GRAPH, CONTINENTS, diagnostics);
    assertThat(diagnostics).extracting(Diagnostic::text).isEmpty();
  }

  @Test
  void theRowThatNamesTheCountryGoesBeforeTheContinentsAndThatBeforeTheOneForAll()
      throws IOException {
    ExchangeHubs hubs =
        hubs(
            "hubs.csv",
            """
            country,towards,hubs,cause
            ZA,,johannesburg-za,x
            ZA,Asia|Oceania,london-gb,x
            ZA,IN,marseille-fr,x
            """);
    assertThat(names(hubs.hubs("ZA", "IN"))).containsExactly("marseille-fr");
    assertThat(names(hubs.hubs("ZA", "JP"))).containsExactly("london-gb");
    assertThat(names(hubs.hubs("ZA", "NG"))).containsExactly("johannesburg-za");
  }

  @Test
  void trafficInsideACountryOrADirectGroupNeedsNoHub() throws IOException {
    ExchangeHubs hubs = hubs("direct-groups.csv", "countries,cause\nKE|TZ,x\n");
    assertThat(hubs.hubs("KE", "KE")).isEmpty();
    assertThat(hubs.hubs("KE", "TZ")).isEmpty();
    assertThat(hubs.hubs("KE", "IN")).isNotEmpty();
    assertThat(hubs.hubs("US", "IN")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ZA,,cape-twon-za,x;did you mean 'cape-town-za'?",
        "ZZ,,london-gb,x;is not a country's code",
        "ZA,Asai,london-gb,x;did you mean 'Asia'",
        "ZA,,,x;'hubs' is empty",
        "ZA,,london-gb,;'cause' is empty"
      })
  void aRowThatCannotBeIsToldWithItsLine(String row, String message) throws IOException {
    hubs("hubs.csv", "country,towards,hubs,cause\n" + row + "\n");
    assertThat(diagnostics).hasSize(1);
    assertThat(diagnostics.get(0).text()).contains("hubs.csv:2", message);
  }

  @Test
  void aCountryThatStandsThereTwiceIsTold() throws IOException {
    hubs("hubs.csv", "country,towards,hubs,cause\nZA,,london-gb,x\nZA,,marseille-fr,x\n");
    assertThat(diagnostics.get(0).text()).contains("stands here twice");
  }

  @Test
  void aCountryThatHasRowsCanTakeThoseOfTheNearestOtherCountryInstead() throws IOException {
    ExchangeHubs own =
        hubs(
            "hubs.csv",
            """
            country,towards,hubs,cause
            PT,,london-gb,x
            ES,,marseille-fr,x
            """);
    ExchangeHubs others = own.ofNearestCountries(GRAPH);
    // Spain is Portugal's only neighbour; France, nearest to Spain, has no row here.
    assertThat(names(others.hubs("PT", "IN"))).containsExactly("marseille-fr");
    assertThat(own.meetsAbroad("ES")).isTrue();
    assertThat(others.hubs("US", "IN")).isEmpty();
  }

  @Test
  void withoutHubsAllCountriesMeetDirectly() throws IOException {
    ExchangeHubs none = hubs("hubs.csv", "country,towards,hubs,cause\nZA,,london-gb,x\n").without();
    assertThat(none.hubs("ZA", "IN")).isEmpty();
    assertThat(none.meetsAbroad("ZA")).isFalse();
    assertThat(none.isExchange(new MetroId("london-gb"))).isTrue();
  }
}

package io.coldpotato.geo;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's places with one mistake each. */
class CorridorGraphReaderTest {

  @TempDir Path folder;

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  //  paris-fr --344 km-- london-gb
  @BeforeEach
  void writeASmallWorld() throws IOException {
    write(
        "metros.csv",
        """
        id,name,country,latitude,longitude,basis,source
        paris-fr,Paris,FR,48.8534,2.3488,public,x
        london-gb,London,GB,51.5085,-0.1257,public,x
        """);
    write("corridors.csv", corridors("london-gb,paris-fr,land,420,trunk,,public,Eurotunnel"));
    write("terrain.csv", "country,class,cause\nFR,developed,x\n");
    write("no-transit.csv", "block,countries,cause\nCN,CN,x\n");
    write("closed-borders.csv", "country_a,country_b,cause\nAE,IR,sea\n");
  }

  private static String corridors(String... rows) {
    return "metro_a,metro_b,medium,km,use,since,basis,name\n" + String.join("\n", rows) + "\n";
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private CorridorGraph read() {
    return CorridorGraphReader.read(TableSource.replacedFrom(folder), diagnostics);
  }

  private String only() {
    read();
    assertThat(diagnostics).hasSize(1);
    return diagnostics.get(0).text().substring(folder.toString().length() + 1);
  }

  @Test
  void readsPlacesCorridorsAndRules() {
    CorridorGraph graph = read();
    assertThat(diagnostics).isEmpty();
    assertThat(graph.metros()).hasSize(2);
    assertThat(graph.corridors()).hasSize(1);
    assertThat(graph.terrain("FR")).isEqualTo(Terrain.DEVELOPED);
    assertThat(graph.block(new MetroId("paris-fr"))).isEmpty();
  }

  @Test
  void namesAnUnknownMetroAndTheNearestKnownOne() throws IOException {
    write("corridors.csv", corridors("london-gb,pari-fr,land,420,trunk,,public,x"));
    assertThat(only())
        .isEqualTo("corridors.csv:2: error: unknown metro 'pari-fr'; did you mean 'paris-fr'?");
  }

  @Test
  void refusesACountryThatIsNone() throws IOException {
    write(
        "metros.csv",
        """
        id,name,country,latitude,longitude,basis,source
        paris-fr,Paris,France,48.8534,2.3488,public,x
        london-gb,London,GB,51.5085,-0.1257,public,x
        """);
    assertThat(only())
        .isEqualTo(
            "metros.csv:2: error: country 'France' is not a country's code; expected two capital"
                + " letters of ISO 3166-1, such as DE");
  }

  @Test
  void refusesACoordinateThatIsNotOnEarth() throws IOException {
    write(
        "metros.csv",
        """
        id,name,country,latitude,longitude,basis,source
        paris-fr,Paris,FR,48.8534,2.3488,public,x
        london-gb,London,GB,151.5,-0.1257,public,x
        """);
    write("corridors.csv", corridors());
    assertThat(only())
        .isEqualTo("metros.csv:3: error: latitude '151.5' is not a number from -90.0 to 90.0");
  }

  @Test
  void refusesAMetroThatStandsTwice() throws IOException {
    write(
        "metros.csv",
        """
        id,name,country,latitude,longitude,basis,source
        paris-fr,Paris,FR,48.8534,2.3488,public,x
        london-gb,London,GB,51.5085,-0.1257,public,x
        paris-fr,Paris,FR,48.8534,2.3488,public,x
        """);
    assertThat(only())
        .isEqualTo(
            "metros.csv:4: error: metro 'paris-fr' stands here twice; delete one of both rows");
  }

  @Test
  void refusesACorridorShorterThanTheGeodesic() throws IOException {
    // The geodesic on WGS 84 has between 344 and 345 km.
    write("corridors.csv", corridors("london-gb,paris-fr,land,343,trunk,,public,x"));
    assertThat(only())
        .isEqualTo(
            "corridors.csv:2: error: km '343' is shorter than the geodesic from london-gb to"
                + " paris-fr; expected at least 345");
  }

  @Test
  void refusesACorridorThatStandsTwiceInWhateverOrder() throws IOException {
    write(
        "corridors.csv",
        corridors(
            "london-gb,paris-fr,land,420,trunk,,public,x",
            "paris-fr,london-gb,land,430,trunk,,public,x"));
    assertThat(only())
        .isEqualTo(
            "corridors.csv:3: error: corridor paris-fr – london-gb stands here twice; delete one of"
                + " both rows");
  }

  @Test
  void refusesACorridorWithTheSameEnds() throws IOException {
    write("corridors.csv", corridors("paris-fr,paris-fr,land,420,trunk,,public,x"));
    assertThat(only())
        .isEqualTo(
            "corridors.csv:2: error: a corridor needs two metros, both are 'paris-fr'; name its"
                + " other end");
  }

  @Test
  void refusesAnUnknownMediumAndAnUnknownUseTogether() throws IOException {
    write("corridors.csv", corridors("london-gb,paris-fr,lnd,420,trunks,,public,x"));
    read();
    assertThat(diagnostics)
        .extracting(d -> d.text().substring(folder.toString().length() + 1))
        .containsExactly(
            "corridors.csv:2: error: medium 'lnd' is not one of land, sea; did you mean 'land'?",
            "corridors.csv:2: error: use 'trunks' is not one of trunk, branch; did you mean"
                + " 'trunk'?");
  }

  @Test
  void refusesALandCorridorOverAClosedBorder() throws IOException {
    write("closed-borders.csv", "country_a,country_b,cause\nFR,GB,sea\n");
    assertThat(only())
        .isEqualTo(
            "corridors.csv:2: error: land corridor london-gb – paris-fr crosses a closed border"
                + " (closed-borders.csv: sea); open the border there or lead the corridor"
                + " elsewhere");
  }

  @Test
  void refusesACountryInTwoBlocks() throws IOException {
    write("no-transit.csv", "block,countries,cause\nRU,RU|BY,x\nUA,UA|BY,x\n");
    assertThat(only())
        .isEqualTo(
            "no-transit.csv:3: error: country 'BY' is in two blocks; leave it in one of them");
  }

  @Test
  void refusesAnUnknownTerrain() throws IOException {
    write("terrain.csv", "country,class,cause\nFR,flat,x\n");
    assertThat(only())
        .startsWith("terrain.csv:2: error: class 'flat' is not one of developed, middle, poor");
  }

  @Test
  void saysWhichColumnIsMissing() throws IOException {
    write("terrain.csv", "country\nFR\n");
    read();
    assertThat(diagnostics.get(0).text()).contains("terrain.csv:1:1: error: column 'class'");
  }
}

package io.coldpotato.topology;

import static io.coldpotato.topology.MapFiles.GOOD;
import static io.coldpotato.topology.MapFiles.PLACED;
import static io.coldpotato.topology.MapFiles.graph;
import static io.coldpotato.topology.MapFiles.read;
import static io.coldpotato.topology.Relationships.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.MetroId;
import io.coldpotato.units.DataRate;
import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkMapReaderTest {

  @ParameterizedTest
  @EnumSource(Packing.class)
  void nodesAndLinksAreReadWithTheirData(Packing packing) {
    NetworkMap map = read(Packed.as(packing, GOOD.getBytes(UTF_8)));
    assertThat(map.name()).isEqualTo("Réseau");
    assertThat(map.nodes())
        .containsExactly(
            new NetworkMap.Node(
                "0",
                "Paris & around",
                "France",
                true,
                Optional.of(new Coordinates(48.9, 2.3)),
                Optional.of(new MetroId("paris-fr"))),
            new NetworkMap.Node(
                "1",
                "",
                "",
                true,
                Optional.of(new Coordinates(45.7, 4.9)),
                Optional.of(new MetroId("lyon-fr"))),
            new NetworkMap.Node("c", "Customer", "", false, Optional.empty(), Optional.empty()));
    assertThat(map.links())
        .containsExactly(
            new NetworkMap.Link("0", "1", "", Optional.of(DataRate.ofGigabitsPerSecond(1))),
            new NetworkMap.Link("1", "0", "second", Optional.empty()),
            new NetworkMap.Link("1", "c", "", Optional.empty()));
    assertThat(texts(map.warnings()))
        .containsExactly("21:0 node 'c' (Customer) has no coordinates and is in no metro");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16"})
  void itsEncodingIsTheOneThatItsMarkOrItsFirstLineTells(String encoding) {
    String declared = GOOD.replace("encoding=\"utf-8\"", "encoding='" + encoding + "'");
    assertThat(read(declared.getBytes(Charset.forName(encoding))).name()).isEqualTo("Réseau");
    assertThat(read(("\ufeff" + GOOD).getBytes(UTF_8)).name()).isEqualTo("Réseau");
  }

  @Test
  void placesFarFromEveryMetroAreWarnedOf() {
    NetworkMap map =
        read(graph("<node id='x'><data key='d3'>0</data><data key='d4'>0</data></node>"));
    assertThat(map.nodes().get(0).place()).contains(new Coordinates(0, 0));
    assertThat(map.nodes().get(0).metro()).isEmpty();
    assertThat(texts(map.warnings())).containsExactly("12:0 no metro is within 150 km of node 'x'");
  }

  @Test
  void aLinkOfANodeWithItselfIsWarnedOfAndLeftOut() {
    NetworkMap map = read(graph("<node id='x'>" + PLACED + "\n<edge source='x' target='x'/>"));
    assertThat(map.links()).isEmpty();
    assertThat(texts(map.warnings()))
        .containsExactly("13:0 a link joins node 'x' to itself and is left out");
  }

  @Test
  void listsTwentyWarningsOfAKindAndTheNumberOfTheOthers() {
    StringBuilder nodes = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      nodes.append("<node id='").append(i).append("'/>\n");
    }
    assertThat(texts(read(graph(nodes.toString())).warnings()))
        .hasSize(21)
        .startsWith("0:0 10 more nodes without coordinates, not listed");
  }
}

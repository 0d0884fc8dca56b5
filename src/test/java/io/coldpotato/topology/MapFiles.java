package io.coldpotato.topology;

import static io.coldpotato.topology.Relationships.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.Metro;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

/**
 * Maps that tests write: a network of three,
 *
 * <pre>
 *   Paris ===1 Gbit/s=== Lyon ------ Customer (somewhere)
 * </pre>
 */
final class MapFiles {

  static final CorridorGraph PLACES =
      new CorridorGraph(
          List.of(metro("paris-fr", 48.85, 2.35), metro("lyon-fr", 45.75, 4.85)),
          List.of(),
          Map.of(),
          Map.of());

  static final String HEAD =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key attr.name="Internal" attr.type="int" for="node" id="d1" />
        <key attr.name="label" attr.type="string" for="node" id="d2" />
        <key attr.name="Latitude" attr.type="double" for="node" id="d3" />
        <key attr.name="Longitude" attr.type="double" for="node" id="d4" />
        <key attr.name="Country" attr.type="string" for="node" id="d5" />
        <key attr.name="LinkSpeedRaw" attr.type="double" for="edge" id="d6" />
        <key attr.name="LinkLabel" attr.type="string" for="edge" id="d7" />
        <key attr.name="Network" attr.type="string" for="graph" id="d8" />
      """;

  static final String GOOD =
      HEAD
          + """
            <graph edgedefault="undirected">
              <data key="d8">Réseau</data>
              <node id="0">
                <data key="d1">1</data>
                <data key="d2">Paris &amp; around</data>
                <data key="d3">48.9</data>
                <data key="d4">2.3</data>
                <data key="d5">France</data>
              </node>
              <node id="1"><data key="d3">45.7</data><data key="d4">4.9</data></node>
              <node id="c"><data key="d1">0</data><data key="d2">Customer</data></node>
              <edge source="0" target="1"><data key="d6">1000000000.0</data></edge>
              <edge source="1" target="0"><data key="d7">second</data></edge>
              <edge source="1" target="c"/>
            </graph>
          </graphml>
          """;

  static Metro metro(String id, double latitude, double longitude) {
    Coordinates place = new Coordinates(latitude, longitude);
    return new Metro(new MetroId(id), id, "FR", place, RowBasis.PUBLIC);
  }

  static NetworkMap read(byte[] bytes) {
    return NetworkMapReader.read("f", new ByteArrayInputStream(bytes), PLACES);
  }

  static NetworkMap read(String text) {
    return read(text.getBytes(UTF_8));
  }

  static NotValidException refused(String text) {
    NotValidException refused = catchThrowableOfType(NotValidException.class, () -> read(text));
    assertThat(refused).as("refusal").isNotNull();
    assertThat(refused.diagnostics()).allMatch(Diagnostic::isError);
    return refused;
  }

  static List<String> errors(String text) {
    return texts(refused(text).diagnostics());
  }

  /** A graph of these elements, the first of them on line 12. */
  static String graph(String elements) {
    return HEAD + "<graph>\n" + elements + "\n</graph></graphml>";
  }

  static final String PLACED = "<data key='d3'>48.9</data><data key='d4'>2.3</data></node>";

  private MapFiles() {}
}

package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesCommandTest {

  private static final String PRESENCE =
      """
      asn,lat,lon,country
      3215,48.9,2.3,FR
      3215,45.75,4.85,FR
      7,48.8,2.4,FR
      7,-40,-120,
      """;

  private static final String MAP =
      """
      <?xml version="1.0"?>
      <graphml>
        <key id="l" attr.name="label" for="node"/>
        <key id="y" attr.name="Latitude" for="node"/>
        <key id="x" attr.name="Longitude" for="node"/>
        <key id="s" attr.name="LinkSpeedRaw" for="edge"/>
        <key id="n" attr.name="Network" for="graph"/>
        <graph>
          <data key="n">Two</data>
          <node id="p"><data key="l">A, B&#x9b;</data><data key="y">48.85</data>
            <data key="x">2</data></node>
          <node id="q"/>
          <edge source="p" target="q"><data key="s">2500000000</data></edge>
        </graph>
      </graphml>
      """;

  @TempDir private Path folder;

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("file"), text).toString();
  }

  @Test
  void networksAreListedWithTheirMetros() throws IOException {
    Run run = Run.of("places", file(PRESENCE));
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            2 networks in 2 metros; 4 rows, of which 1 too far from every metro, 0 without a place, \
            0 without an ASN

            asn   metro
            7     paris-fr
            3215  lyon-fr
            3215  paris-fr
            """);
    assertThat(run.err()).contains("file:5: warning: no metro is within 150 km of -40.0, -120.0");
    assertThat(Run.of("places", file(PRESENCE), "--quiet").err()).isEmpty();
  }

  @Test
  void theListIsAFileOfPlacesAgain() throws IOException {
    Run first = Run.of("places", file(PRESENCE), "--format", "csv");
    assertThat(first.out()).isEqualTo("asn,metro\n7,paris-fr\n3215,lyon-fr\n3215,paris-fr\n");
    assertThat(Run.of("places", file(first.out()), "--format", "csv").out()).isEqualTo(first.out());
  }

  @Test
  void aMapIsListedByNodesOrByLinks() throws IOException {
    Run nodes = Run.of("places", file(MAP));
    assertThat(nodes.out())
        .startsWith("Two: 2 nodes, 1 of them in metros; 1 link\n\nid  label")
        .contains("p   A, B·  paris-fr  48.85     2");
    assertThat(Run.of("places", file(MAP), "--format", "csv").out())
        .contains("p,\"A, B\u009b\",paris-fr,48.85,2,,yes\nq,,,,,,yes\n");
    assertThat(Run.of("places", file(MAP), "--links", "--format", "csv").out())
        .isEqualTo("a,b,metro_a,metro_b,speed_mbps,label\np,q,paris-fr,,2500,\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16"})
  void whatAFileIsIsToldByContent(String charset) throws IOException {
    Path packed = folder.resolve("map.csv");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(MAP.getBytes(Charset.forName(charset)));
    }
    Files.write(packed, bytes.toByteArray());
    assertThat(Run.of("places", packed.toString()).out()).startsWith("Two: 2 nodes");
  }

  @Test
  void linksOfWhatIsNoMapAreAWrongCommandLine() throws IOException {
    Run run = Run.of("places", file(PRESENCE), "--links");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--links is for a network's map");
  }

  @Test
  void aFileThatIsNotThereEndsInSixtySix() {
    assertThat(Run.of("places", folder.resolve("none").toString()).code()).isEqualTo(66);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asn,lat,lon\nx,1,1\n",
        "<graphml><graph><node/></graph></graphml>",
        "<!DOCTYPE x><graphml/>",
        ""
      })
  void aFileThatIsNotValidEndsInSixtyFive(String text) throws IOException {
    Run run = Run.of("places", file(text));
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("file:", "error:").doesNotContain("Exception");
  }

  @Test
  void damagedPackedDataEndsInSixtyFive() throws IOException {
    Path damaged = folder.resolve("damaged");
    Files.write(damaged, "\u001f\u008bxxxxxxxxxxxxxxxx".getBytes(StandardCharsets.ISO_8859_1));
    Run run = Run.of("places", damaged.toString());
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("the gzip data is damaged");
  }
}

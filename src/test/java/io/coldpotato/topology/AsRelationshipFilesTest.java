package io.coldpotato.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Real files hold what an independent reader counted in them (COUNTS.md beside them). */
class AsRelationshipFilesTest {

  private static final long MICROSOFT = 8075;

  /** One row of the table: file, networks, provider rows, peer rows, clique, Microsoft's links. */
  private record Counted(
      String file, int networks, int providerRows, int peerRows, int clique, String microsoft) {}

  private static List<Counted> counted() throws IOException {
    List<Counted> counted = new ArrayList<>();
    for (String line : Files.readAllLines(SharedData.asRelationships().resolve("COUNTS.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length >= 7 && cells[2].strip().matches("[0-9,]+")) {
        counted.add(
            new Counted(
                cells[1].strip() + ".txt.bz2",
                number(cells[2]),
                number(cells[3]),
                number(cells[4]),
                number(cells[5]),
                cells[6].strip()));
      }
    }
    return counted;
  }

  private static int number(String cell) {
    String digits = cell.replaceAll("[ ,]", "");
    return digits.equals("none") ? 0 : Integer.parseInt(digits);
  }

  private static AsRelationships read(String file) {
    return AsRelationshipReader.read(SharedData.asRelationships().resolve(file));
  }

  @TestFactory
  Stream<DynamicTest> everyFileHoldsWhatWasCounted() throws IOException {
    return counted().stream()
        .map(c -> DynamicTest.dynamicTest(c.file(), () -> assertHolds(c, read(c.file()))));
  }

  private static void assertHolds(Counted counted, AsRelationships read) {
    AsGraph graph = read.graph();
    assertThat(graph.size()).isEqualTo(counted.networks());
    assertThat(graph.providerLinks()).isEqualTo(counted.providerRows());
    // All pairs that are listed twice are peers.
    assertThat(graph.peerLinks() + read.rows().duplicates()).isEqualTo(counted.peerRows());
    assertThat(read.rows().read()).isEqualTo(counted.providerRows() + counted.peerRows());
    assertThat(read.rows().used()).isEqualTo(graph.providerLinks() + graph.peerLinks());
    assertThat(read.clique()).hasSize(counted.clique());
    assertThat(linksOf(graph, MICROSOFT)).isEqualTo(counted.microsoft());
    assertThat(read.exchanges().isEmpty()).isEqualTo(counted.clique() == 0);
  }

  private static String linksOf(AsGraph graph, long asn) {
    if (graph.node(asn).isEmpty()) {
      return "absent";
    }
    int node = graph.node(asn).getAsInt();
    return (graph.peerStart(node + 1) - graph.peerStart(node))
        + " / "
        + (graph.providerStart(node + 1) - graph.providerStart(node))
        + " / "
        + (graph.customerStart(node + 1) - graph.customerStart(node));
  }

  @Test
  void everyFileIsCounted() throws IOException {
    List<String> files;
    try (Stream<Path> folder = Files.list(SharedData.asRelationships())) {
      files = folder.map(f -> f.getFileName().toString()).filter(f -> f.endsWith("bz2")).toList();
    }
    assertThat(counted()).extracting(Counted::file).containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void onlyTopoScopeHasProviderCyclesAndTwoFilesListPairsTwice() throws IOException {
    for (Counted counted : counted()) {
      AsRelationships read = read(counted.file());
      boolean topoScope = counted.file().startsWith("toposcope");
      int twice = topoScope ? 158 : counted.file().startsWith("20140601") ? 2 : 0;
      assertThat(read.rows().duplicates()).as(counted.file()).isEqualTo(twice);
      assertThat(read.rows().contradictions()).as(counted.file()).isZero();
      assertThat(read.providerCycles().isEmpty()).as(counted.file()).isEqualTo(!topoScope);
      assertThat(read.warnings().isEmpty()).as(counted.file()).isEqualTo(twice == 0);
    }
  }

  @Test
  void theNetworksOnOrBetweenTopoScopesCyclesAreAsManyAsWereCounted() {
    AsRelationships read = read("toposcope-201806.txt.bz2");
    assertThat(CyclesByPeeling.onOrBetween(read.graph()))
        .hasSize(102)
        .containsAll(read.providerCycles().stream().flatMap(List::stream).toList());
  }

  @Test
  void theThreePackingsOfARealFileGiveOneGraph() throws IOException {
    Path file = SharedData.asRelationships().resolve("20000101.as-rel.txt.bz2");
    byte[] plain;
    try (var in = Packing.BZIP2.unpack(Files.newInputStream(file))) {
      plain = in.readAllBytes();
    }
    List<String> links = Graphs.links(AsRelationshipReader.read(file).graph());
    for (Packing packing : Packing.values()) {
      var in = new ByteArrayInputStream(Packed.as(packing, plain));
      assertThat(Graphs.links(AsRelationshipReader.read("f", in).graph())).isEqualTo(links);
    }
  }
}

package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Worlds made of a file of relationships and one of places. In the file AS64900 of Utrecht buys
 * from AS64901 of Amsterdam, which buys from AS3356, and nobody else of the world is there but the
 * cloud, which peers with AS3356.
 */
class ImportedWorldTest {

  private static final String LINKS =
      """
      3356|64901|-1
      64901|64900|-1
      3356|8075|0
      """;

  private static final String PLACES =
      """
      asn,lat,lon,country
      64900,52.09,5.12,NL
      64901,52.37,4.90,NL
      """;

  private static final String SCENARIO =
      """
      schemaVersion: 1
      name: Import
      sites: {utrecht: {place: "Utrecht, NL", access: {technology: fibre, isp: AS64900}}}
      destinations: {erp: {region: westeurope}}
      options: {internet: {kind: internet}}
      """;

  @TempDir private Path folder;
  private String links = "";
  private String places = "";
  private String scenario = "";

  @BeforeEach
  void write() throws IOException {
    Path files = Files.createDirectory(folder.resolve("files"));
    links = Files.writeString(files.resolve("20250901.as-rel.txt"), LINKS).toString();
    places = Files.writeString(files.resolve("as-presence.csv"), PLACES).toString();
    scenario = Files.writeString(folder.resolve("import.yaml"), SCENARIO).toString();
  }

  @Test
  void aSiteMayBeOnANetworkThatOnlyTheFileKnows() {
    Run run = trace("--as-rel", links, "--presence", places);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("hand-off AS64900 → AS64901, Amsterdam, transit port (assumed *)")
        .contains("hand-off AS64901 → AS3356")
        .contains("hand-off AS3356 → AS8075")
        .contains("AS relationships 2025-09-01", "places of networks (undated)");
  }

  @Test
  void withoutPlacesNetworksAreTakenToBeWhereTheirNeighboursAre() {
    Run run = trace("--as-rel", links);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("hand-off AS64900 → AS64901", "hand-off AS3356 → AS8075");
  }

  @Test
  void aWorldFolderMayHoldBothFiles() {
    Run run = trace("--world", folder.resolve("files").toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("hand-off AS64900 → AS64901, Amsterdam");
  }

  @Test
  void theSameFilesGiveTheSameBytesFromTheCache() {
    Path cache = folder.resolve("cache");
    String[] command = {
      "compare", scenario, "--as-rel", links, "--presence", places, "--format", "json"
    };
    Run first = Run.withCache(cache, command);
    Run second = Run.withCache(cache, command);
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(cache).isNotEmptyDirectory();
  }

  @Test
  void withoutTheFilesTheNetworkIsUnknown() {
    Run run = Run.of("validate", scenario);
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("unknown network 'AS64900'");
  }

  @Test
  void placesAloneAreRefused() {
    Run run = Run.of("compare", scenario, "--presence", places);
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("says where networks are", "add --as-rel FILE");
  }

  @Test
  void aFileThatIsNotThereIsNotFound() {
    assertThat(Run.of("compare", scenario, "--as-rel", "nowhere.txt").code()).isEqualTo(66);
    Run run = Run.of("compare", scenario, "--as-rel", links, "--presence", "nowhere.csv");
    assertThat(run.code()).isEqualTo(66);
    assertThat(run.err()).contains("nowhere.csv: error: no such file");
  }

  @Test
  void aFileThatIsWrongIsReportedWithItsLines() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.txt"), "1|2|7\n1|x|0\n");
    Run run = Run.of("compare", scenario, "--as-rel", wrong.toString());
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("wrong.txt:1:", "wrong.txt:2:");
  }

  @Test
  void aFolderWithTwoFilesOfRelationshipsLeavesOpenWhichIsMeant() throws IOException {
    Path files = folder.resolve("files");
    Files.writeString(files.resolve("20260101.as-rel.txt"), LINKS);
    Run run = Run.of("compare", scenario, "--world", files.toString());
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("has several files with 'as-rel' in their names");
  }

  private Run trace(String... options) {
    String[] command = {
      "trace", scenario, "--site", "utrecht", "--destination", "erp", "--option", "internet"
    };
    String[] all = java.util.Arrays.copyOf(command, command.length + options.length);
    System.arraycopy(options, 0, all, command.length, options.length);
    return Run.of(all);
  }
}

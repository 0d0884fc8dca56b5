package io.coldpotato.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InheritanceTest {

  @TempDir Path folder;

  @BeforeEach
  void writeBase() throws IOException {
    Files.writeString(folder.resolve("base.yaml"), Reading.resource("good.yaml"));
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<Diagnostic> diagnostics(ScenarioReader reader, Path file) {
    return catchThrowableOfType(NotValidException.class, () -> reader.read(file)).diagnostics();
  }

  @Test
  void mapsMergeByKeyAndAllElseIsReplaced() throws IOException {
    Path file =
        file(
            "s.yaml",
            """
            extends: base.yaml
            name: Other
            sites: {lyon: {access: {down: 50 Mbit/s}}}
            traffic: []
            """);
    Scenario scenario = Reading.READER.read(file).scenario();
    assertThat(scenario.name()).isEqualTo("Other");
    assertThat(scenario.seed()).isEqualTo(7);
    assertThat(scenario.sites()).containsOnlyKeys("lyon", "hq", "depot");
    assertThat(
            Reading.at(scenario.sites(), "lyon").access().down().orElseThrow().megabitsPerSecond())
        .isEqualTo(50);
    assertThat(Reading.at(scenario.sites(), "lyon").access().up()).isPresent();
    assertThat(scenario.traffic()).isEmpty();
  }

  @Test
  void nullRemoves() throws IOException {
    Path file = file("s.yaml", "extends: base.yaml\noptions: {hot: null}\nexpect: ~\n");
    Scenario scenario = Reading.READER.read(file).scenario();
    assertThat(scenario.options()).containsOnlyKeys("internet", "peering", "private");
    assertThat(scenario.expectations()).isEmpty();
  }

  @Test
  void removingNothingIsAWarning() throws IOException {
    Path file = file("s.yaml", "extends: base.yaml\noptions: {cold: null}\n");
    assertThat(Reading.READER.read(file).warnings())
        .extracting(Diagnostic::text)
        .singleElement()
        .asString()
        .contains("s.yaml:2:11: warning: nothing to remove: no 'cold' is inherited");
  }

  @Test
  void diagnosticsPointToTheFileWhereTheValueStands() throws IOException {
    Path file =
        file("s.yaml", "extends: base.yaml\nsites: {depot: ~, hq: {access: {down: fast}}}\n");
    assertThat(diagnostics(Reading.READER, file))
        .extracting(d -> Path.of(d.file()).getFileName() + ":" + d.line() + ":" + d.column())
        .containsExactly("base.yaml:33:80", "s.yaml:2:39");
  }

  @Test
  void aChainIsMergedFromItsEnd() throws IOException {
    file("more/middle.yaml", "extends: ../base.yaml\nname: Middle\nseed: 8\n");
    Path file = file("s.yaml", "extends: more/middle.yaml\nname: Top\n");
    Scenario scenario = Reading.READER.read(file).scenario();
    assertThat(scenario.name() + " " + scenario.seed()).isEqualTo("Top 8");
  }

  @Test
  void theHashCoversEveryFileOfTheChain() throws Exception {
    Path file = file("s.yaml", "extends: base.yaml\n");
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    sha.update("extends: base.yaml\n".getBytes(StandardCharsets.UTF_8));
    sha.update(Reading.resource("good.yaml").getBytes(StandardCharsets.UTF_8));
    assertThat(Reading.READER.read(file).scenario().sha256())
        .isEqualTo(HexFormat.of().formatHex(sha.digest()));
  }

  @Test
  void aCircleIsReportedWhereItCloses() throws IOException {
    Path a = file("a.yaml", "name: a\nextends: b.yaml\n");
    file("b.yaml", "extends: a.yaml\n");
    Diagnostic found = diagnostics(Reading.READER, a).get(0);
    assertThat(found.file() + ":" + found.line() + ":" + found.column())
        .isEqualTo(folder.resolve("b.yaml") + ":1:10");
    assertThat(found.message())
        .startsWith("'extends' leads in a circle: ")
        .endsWith("b.yaml → " + a);
    assertThat(found.hint()).isEqualTo("delete one of these 'extends'");
  }

  @Test
  void anAbsentBaseHidesNoOtherMistakeAndInventsNone() throws IOException {
    Path file = file("s.yaml", "extends: nope.yaml\nsites: {lyon: {plaice: Lyon}}\n");
    assertThat(diagnostics(Reading.READER, file))
        .extracting(d -> d.line() + ":" + d.column() + " " + d.message() + "; " + d.hint())
        .containsExactly(
            "1:10 extended file 'nope.yaml' not found; paths are relative to this file's folder",
            "2:16 unknown key 'plaice' in a site; did you mean 'place'?");
  }

  @Test
  void anAbsolutePathIsRefused() throws IOException {
    Path file = file("s.yaml", "extends: /etc/hostname\n");
    assertThat(diagnostics(Reading.READER, file))
        .extracting(Diagnostic::message)
        .containsExactly("'extends' must be a relative path, found '/etc/hostname'");
  }

  @Test
  void aReaderForStrangersStaysInItsFolderEvenThroughLinks() throws IOException {
    ScenarioReader strict = ScenarioReader.within(folder.resolve("inner"), TestNames.NAMES);
    Path up = file("inner/up.yaml", "extends: ../base.yaml\n");
    Files.createSymbolicLink(folder.resolve("inner/link.yaml"), folder.resolve("base.yaml"));
    Path link = file("inner/s.yaml", "extends: link.yaml\n");
    for (Path file : List.of(up, link)) {
      assertThat(diagnostics(strict, file))
          .extracting(Diagnostic::message)
          .singleElement()
          .asString()
          .endsWith("lies outside the scenario folder");
    }
  }
}

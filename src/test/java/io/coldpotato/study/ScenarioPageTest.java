package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds {@code docs/scenario.md} to the format and to the gallery. */
class ScenarioPageTest {

  private static final Path PAGE = Path.of("docs", "scenario.md");
  private static final Path SCHEMA = Path.of("docs", "schema", "scenario.schema.json");

  private static void keys(JsonNode node, Set<String> found) {
    found.addAll(node.path("properties").propertyNames());
    node.forEach(child -> keys(child, found));
  }

  @Test
  void everyKeyOfTheFormatIsOnThePage() throws IOException {
    Set<String> keys = new TreeSet<>();
    keys(JsonMapper.shared().readTree(Files.readString(SCHEMA)), keys);
    String page = Files.readString(PAGE);
    assertThat(keys).hasSizeGreaterThan(50);
    assertThat(keys)
        .filteredOn(key -> !page.contains("`" + key + "`") && !page.contains(key + ": "))
        .isEmpty();
  }

  @Test
  void everyFileOfTheGalleryIsOnThePage() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(GalleryTest.lessons())
        .filteredOn(file -> !page.contains("(../scenarios/" + file.getFileName() + ")"))
        .isEmpty();
  }
}

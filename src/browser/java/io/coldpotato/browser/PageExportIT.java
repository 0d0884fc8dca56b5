package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one takes away of the page. */
class PageExportIT extends PageTest {

  @TempDir private Path folder;

  @BeforeEach
  void cutHello() {
    browser.downloadTo(folder);
    show("scenario=hello&without=" + CABLE);
  }

  private Path saved(String format) {
    browser.first("#export summary").click();
    browser.first("#do-save-" + format).click();
    browser.await("a file ." + format, b -> file(format).length > 0);
    return file(format)[0];
  }

  private Path[] file(String format) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith("." + format) && f.toFile().length() > 0)
          .toArray(Path[]::new);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theScenarioHoldsWhatWasClickedAndIsValid() throws Exception {
    Path yaml = saved("yaml");
    assertThat(Files.readString(yaml)).contains("failures", CABLE);
    assertThat(Program.run("validate", yaml.toString())).doesNotContain("error");
    JsonNode results =
        new JsonMapper()
            .readTree(Program.run("compare", yaml.toString(), "--format", "json", "--quiet"))
            .get("results");
    String p95 =
        String.format(java.util.Locale.ROOT, "%.1f", results.get(0).get("rtt_ms_p95").asDouble());
    assertThat(p95("Plain internet")).isEqualTo(p95);
  }

  @Test
  void theResultsAreJson() throws Exception {
    JsonNode json = new JsonMapper().readTree(Files.readString(saved("json")));
    assertThat(json.get("results").size()).isEqualTo(3);
  }

  @Test
  void theMapIsAPictureThatStandsAlone() throws Exception {
    String svg = Files.readString(saved("svg"), StandardCharsets.UTF_8);
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file("svg")[0].toFile());
    assertThat(svg).contains("Edinburgh", "stroke=").doesNotContain("class=", "href", "var(");
  }

  @Test
  void theMapIsAPictureOfDots() throws Exception {
    var picture = ImageIO.read(saved("png").toFile());
    Number width = (Number) browser.run("return document.querySelector('#drawing').clientWidth");
    assertThat(picture.getWidth()).isEqualTo(2 * width.intValue());
    assertThat(
            Stream.iterate(0, x -> x < picture.getWidth(), x -> x + 3)
                .flatMap(
                    x ->
                        Stream.iterate(0, y -> y < picture.getHeight(), y -> y + 3)
                            .map(y -> picture.getRGB(x, y)))
                .distinct())
        .hasSizeGreaterThan(5);
  }
}

package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.connectivity.World;
import io.coldpotato.input.TableSource;
import io.coldpotato.study.Evaluation;
import io.coldpotato.study.HubRule;
import io.coldpotato.study.LatencyEvaluation;
import io.coldpotato.study.MeasuredFiles;
import io.coldpotato.study.PathModels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The page of an evaluation: what it holds, how large it is, that text stays text. */
class EvaluationHtmlTest {

  private static final String HEAD = "src_city,src_lat,src_lon,dst_city,dst_lat,dst_lon,rtt_ms\n";

  @TempDir private static Path folder;
  private static PathModels models;

  @BeforeAll
  static void readTheWorld() {
    TableSource tables = TableSource.builtIn();
    models = PathModels.of(World.load("built-in", tables), tables);
  }

  private static Evaluation evaluate(String rows) throws IOException {
    Path file = Files.writeString(folder.resolve("pings.csv"), HEAD + rows);
    return LatencyEvaluation.of(
        models, MeasuredFiles.of(List.of(file), Optional.empty()), false, HubRule.OWN);
  }

  private static String html(String rows) throws IOException {
    return EvaluationHtml.render(evaluate(rows), "0.1.0");
  }

  /** Pairs of Europe's plane, as many as asked for, of round trips that nobody measured. */
  private static String many(int count) {
    Random random = new Random(3);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      double lat = 45 + 7 * random.nextDouble();
      rows.append(
          String.format(
              Locale.ROOT,
              "a%d,%.3f,%.3f,b%d,%.3f,%.3f,%.2f\n",
              i,
              lat,
              1 + 4 * random.nextDouble(),
              i,
              lat + random.nextDouble(),
              8 + 10 * random.nextDouble(),
              30 + 100 * random.nextDouble()));
    }
    return rows.toString();
  }

  private static List<String> all(String regex, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(regex, Pattern.DOTALL).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static final String TWO =
      """
      Paris,48.86,2.35,Milan,45.46,9.19,25
      Paris,48.86,2.35,Washington,38.9,-77.04,80
      Madrid,40.42,-3.7,Milan,45.46,9.19,280
      """;

  @Test
  void thePageSaysHowNearBeforeItShowsIt() throws IOException {
    String page = html(TWO);
    String main = page.substring(page.indexOf("<main>"));
    assertThat(all("<h2 [^>]*>(.*?)</h2>", main).get(0))
        .startsWith("Half of the round trips are predicted within");
    assertThat(main).contains("3" + TextStyle.NO_BREAK + "pairs scored", "Madrid – Milan 280 → ");
    assertThat(all("<h3>(.*?)</h3>", main))
        .containsExactly("Error by distance and continents", "The farthest off");
  }

  @Test
  void aPointStandsWhereItsRoundTripsAre() throws IOException {
    Evaluation evaluation = evaluate(TWO);
    String points = all("class=\"point\" d=\"(.*?)\"", html(TWO)).get(0);
    String[] first = points.substring(1, points.indexOf('h')).split(" ", -1);
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (Evaluation.Scored row : evaluation.rows()) {
      low = Math.min(low, Math.min(row.measured().millis(), row.estimate().millis()));
      high = Math.max(high, Math.max(row.measured().millis(), row.estimate().millis()));
    }
    // 588 px from a twelfth below the least to a twelfth above the most of both axes.
    double decade = 588 / Math.log(high * 1.12 / (low / 1.12));
    Evaluation.Scored row = evaluation.rows().get(0);
    assertThat(Double.parseDouble(first[0]))
        .isCloseTo(44 + decade * Math.log(row.measured().millis() / (low / 1.12)), within(0.06));
    assertThat(Double.parseDouble(first[1]))
        .isCloseTo(596 - decade * Math.log(row.estimate().millis() / (low / 1.12)), within(0.06));
  }

  @Test
  void thePictureIsAlsoATableOfAllItsPairs() throws IOException {
    String page = html(TWO);
    String table = page.substring(page.indexOf("The same as a table"));
    List<String> rows = all("<tr>(.*?)</tr>", table.substring(0, table.indexOf("</tbody>")));
    assertThat(rows.subList(1, rows.size()))
        .hasSize(3)
        .allSatisfy(row -> assertThat(row).contains("<td class=\"figure\">1</td>"));
  }

  @Test
  void manyPointsAreHexagonsSoThatThePageStaysSmall() throws IOException {
    String few = html(many(1500));
    String crowd = html(many(9000));
    assertThat(few).contains("class=\"point\"").doesNotContain("class=\"many");
    assertThat(crowd).contains("class=\"many many0\"").doesNotContain("class=\"point\"");
    assertThat(crowd.getBytes(StandardCharsets.UTF_8).length)
        .isLessThan(HtmlReport.MOST_BYTES)
        .isLessThan(few.getBytes(StandardCharsets.UTF_8).length + 60_000);
  }

  @Test
  void nothingRunsAndNothingIsFetched() throws IOException {
    String page = html(TWO);
    assertThat(page)
        .contains("default-src &#39;none&#39;; style-src &#39;sha256-")
        .doesNotContain("<script", "<link", "@import", "javascript:");
    assertThat(all("(?:src|href)=\"([^\"]*)\"", page))
        .allSatisfy(a -> assertThat(a).startsWith("data:application/json;base64,"));
  }

  @Test
  void namesFromFilesStayText() throws IOException {
    String page = html(TWO.replace("Madrid", "<b onclick=x>&\"M"));
    assertThat(page).doesNotContain("<b onclick").contains("&lt;b onclick=x&gt;&amp;");
  }

  @Test
  void thePageIsWellFormedAndEachPictureHasANameAndATable() throws Exception {
    String page = html(TWO);
    String svg = all("(<svg viewBox.*?</svg>)", page).get(0);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(all("(<figure>)", page)).hasSameSizeAs(all("(<summary>The same)", page));
  }

  @Test
  void whereNothingIsLeftThePageSaysSo() throws IOException {
    String page = html("Paris,48.86,2.35,Versailles,48.8,2.13,5\n");
    assertThat(page).contains("Nothing is left to score").doesNotContain("<figure>");
  }
}

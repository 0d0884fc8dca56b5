package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.MetroId;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Journey;
import io.coldpotato.study.Verdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import tools.jackson.databind.json.JsonMapper;

/** The HTML report: what it holds, that it fetches nothing, that text stays text. */
class HtmlReportTest {

  private static final Map<MetroId, Coordinates> METROS =
      Map.of(
          Samples.LYON, new Coordinates(45.75, 4.85),
          Samples.PARIS, new Coordinates(48.86, 2.35),
          Samples.MARSEILLE, new Coordinates(43.3, 5.4),
          Samples.AMSTERDAM, new Coordinates(52.37, 4.9));

  private static final String ONE = html(Samples.one());

  private static String html(Comparison... comparisons) {
    return HtmlReport.render(
        Stream.of(comparisons).map(Told::new).toList(), Samples.FACTS, METROS, "0.1.0");
  }

  private static List<String> all(String regex, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(regex, Pattern.DOTALL).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void theVerdictStandsBeforeEverythingElseAsOneSentence() {
    String main = ONE.substring(ONE.indexOf("<main>"));
    assertThat(main.indexOf(Figures.withUnit(20) + " sooner than plain internet at P95"))
        .isBetween(0, main.indexOf("<table>"));
    assertThat(all("<h2 [^>]*>(.*?)</h2>", main).get(0))
        .contains("ExpressRoute")
        .contains("sooner");
  }

  @Test
  void eachResultIsARowAndWhatIsNotReachedSaysWhy() {
    String table = ONE.substring(ONE.indexOf("<tbody>"), ONE.indexOf("</tbody>"));
    assertThat(all("<tr>(.*?)</tr>", table)).hasSize(3);
    assertThat(table).contains("unreachable", "reached", "ExpressRoute ✓");
    assertThat(ONE).contains("Peering Service is unreachable: requests are dropped at Orange");
    assertThat(html(Samples.seven()))
        .contains("expressroute-bandwidth-not-sold", "use 2 Gbit/s or 5 Gbit/s")
        .contains("source: expressroute/expressroute-locations-providers.md");
  }

  @Test
  void aMapForEachOptionThatArrivesAndEveryPictureHasItsTable() {
    assertThat(all("<use (href=\"#land\")", ONE)).hasSize(2);
    assertThat(ONE).contains("No way: Peering Service.");
    assertThat(all("(<figure>)", ONE)).hasSameSizeAs(all("(<details[^>]*><summary>The same)", ONE));
    assertThat(ONE).contains("Lyon ‖ Paris", "Equal Earth projection");
  }

  @Test
  void waysAreDrawnAlongTheMetrosOfTheirCorridors() {
    RealRun run = RealRun.once();
    String page = HtmlReport.render(List.of(run.comparison), run.world, "0.1.0");
    Journey.Reached reached =
        run.comparison.results().stream()
            .filter(r -> r.site().equals("nairobi") && r.journey() instanceof Journey.Reached)
            .map(r -> (Journey.Reached) r.journey())
            .findFirst()
            .orElseThrow();
    MapFrame frame =
        MapFrame.around(
            new MapPlaces(
                    run.comparison.scenario(),
                    WorldFacts.of(run.world),
                    MapPlaces.metros(run.world))
                .shown(run.comparison.results()));
    List<MetroId> metros =
        reached.forward().stream().flatMap(h -> WayMap.metros(h).stream()).distinct().toList();
    assertThat(metros).hasSizeGreaterThan(4);
    String map = all("(<svg [^>]*viewBox.*?</svg>)", page).get(0);
    List<String> points = all("[ML]([0-9. -]+)", map);
    for (MetroId metro : metros) {
      EqualEarth.Point at = frame.place(run.world.graph().metro(metro).coordinates());
      // Legs lie 2.1 px beside the way; 0.1 px is the rounding.
      assertThat(points)
          .anySatisfy(
              p -> {
                String[] xy = p.strip().split(" ", -1);
                double x = Double.parseDouble(xy[0]) - at.x();
                double y = Double.parseDouble(xy[1]) - at.y();
                assertThat(Math.hypot(x, y)).isLessThan(2.3);
              });
    }
  }

  @Test
  void everyPictureIsWellFormedAndHasATitleADescriptionAndNoIdTwice() throws Exception {
    List<String> pictures = all("(<svg [^>]*viewBox.*?</svg>)", ONE);
    assertThat(pictures).hasSizeGreaterThan(3);
    for (String picture : pictures) {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8)));
      assertThat(document.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
      assertThat(document.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
    }
    assertThat(all(" id=\"([^\"]*)\"", html(Samples.one(), Samples.seven())))
        .doesNotHaveDuplicates();
  }

  @Test
  void thePolicyAllowsItsOwnStyleSheetAndNothingElse() throws Exception {
    String css = all("<style>(.*?)</style>", ONE).get(0);
    String hash =
        Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8)));
    assertThat(ONE.replace("&#39;", "'"))
        .contains("default-src 'none'; style-src 'sha256-" + hash + "'; img-src data:;");
    assertThat(css).doesNotContain("url(", "@import");
  }

  @Test
  void nothingIsFetchedAndNothingRuns() {
    assertThat(all("(?:href|src)=\"([^\"]*)\"", ONE))
        .isNotEmpty()
        .allMatch(a -> a.startsWith("#") || a.startsWith("data:application/json;base64,"));
    assertThat(all("<script([^>]*)>", ONE))
        .containsExactly(" type=\"application/json\" id=\"result\"");
    assertThat(ONE).doesNotContainPattern("<[a-z][^>]* (style|on[a-z]+)=");
  }

  @Test
  void theResultIsInThePageAndBehindItsLink() {
    JsonMapper mapper = new JsonMapper();
    String inPage = all("<script type=\"application/json\"[^>]*>(.*?)</script>", ONE).get(0);
    String link = all("href=\"data:application/json;base64,([^\"]*)\"", ONE).get(0);
    String expected = CompareJson.render(Samples.one(), Samples.FACTS, "0.1.0");
    assertThat(mapper.readTree(inPage)).isEqualTo(mapper.readTree(expected));
    assertThat(mapper.readTree(Base64.getDecoder().decode(link)))
        .isEqualTo(mapper.readTree(expected));
  }

  @Test
  void theSameResultsGiveTheSameBytes() {
    assertThat(html(Samples.one())).isEqualTo(ONE);
  }

  static List<String> hostileNames() {
    return List.of(
        "<script>alert(1)</script>",
        "</script><img src=x onerror=alert(1)>",
        "\"' onmouseover='alert(1)' x=\"",
        "]]>--><!-- &amp; &lt;b&gt;",
        "\u202Egnp.exe\u202C \u200F",
        "😀".repeat(40),
        "x".repeat(10_000),
        "=cmd|' /C calc'!A0");
  }

  @ParameterizedTest(name = "hostile name {index}")
  @MethodSource("hostileNames")
  void aHostileNameIsShownAsText(String name) throws Exception {
    String page = html(named(name));
    assertThat(all("<script([^>]*)>", page))
        .containsExactly(" type=\"application/json\" id=\"result\"");
    assertThat(page).doesNotContain("<img", "<!-- &amp;");
    assertThat(page).doesNotContainPattern("<[a-z][^>]*\\son[a-z]+=[^>]*>");
    String cell = all("<tbody>\\s*<tr><td[^>]*>(.*?)</td>", page).get(0);
    assertThat(
            cell.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&"))
        .isEqualTo(name);
    for (String picture : all("(<svg [^>]*viewBox.*?</svg>)", page)) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8)));
    }
    String json = all("<script type=\"application/json\"[^>]*>(.*?)</script>", page).get(0);
    assertThat(new JsonMapper().readTree(json).get("results").get(0).get("site").asString())
        .isEqualTo(name);
  }

  private static Comparison named(String name) {
    Journey way = SampleWays.internet();
    return Samples.comparison(
        List.of(Samples.result(name, "internet", "internet", way)),
        List.of(
            new Verdict(
                name,
                "erp",
                List.of(new Verdict.Ranked("internet", "internet", 40)),
                Optional.empty(),
                Optional.empty())),
        name);
  }

  @Test
  void aPageOfManyScenariosIsDrawnWithLessAndSaysSo() {
    String page = html(Collections.nCopies(60, Samples.seven()).toArray(Comparison[]::new));
    assertThat(page).contains("Maps and charts are left out").doesNotContain("<figure>");
    assertThat(page).contains("60 scenarios", "href=\"#s60\"");
  }

  @Test
  void jsonWithoutRoomIsLeftOutWithTheReason() {
    String page = html(Collections.nCopies(60, Samples.seven()).toArray(Comparison[]::new));
    assertThat(page).contains("The JSON would make the page larger than 400 KB", "--format json");
    assertThat(page).doesNotContain("<script", "data:application/json");
  }
}

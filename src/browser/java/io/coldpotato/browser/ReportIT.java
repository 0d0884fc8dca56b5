package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.json.JsonMapper;

/** Reports opened from their files. */
class ReportIT extends BrowserTest {

  /** The reports that are looked at in every width, by the names of their pictures. */
  private static final Map<String, String[]> LOOKED_AT =
      Map.of(
          "hello", new String[] {"scenarios/hello.yaml", "--sensitivity"},
          "twenty-sites", new String[] {"scenarios/multinational.yaml"},
          "failure",
              new String[] {"scenarios/cost-and-resilience.yaml", "--without", "location:Milan"});

  /** Smaller text cannot be read; in print it is measured in points. */
  private static final double LEAST_TEXT_PX = 11.9;

  @TempDir private Path folder;

  static List<String> gallery() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      return files.map(Path::toString).filter(f -> f.endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("gallery")
  void everyScenarioOfTheGalleryOpensAndAsksForNothingButItsFile(String scenario) throws Exception {
    URI page = Reports.of(scenario);
    browser.open(page);
    assertThat(requests()).containsExactly(page.toString());
    assertThat(browser.first("h2.verdict").getText()).isNotBlank();
    assertThat(browser.all("tbody tr")).isNotEmpty();
    nothingSticksOut();
    noGraveBarrier();
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void inEveryWidthAndThemeNothingSticksOutOrHinders(Screen screen) throws Exception {
    browser.screen(screen);
    for (Map.Entry<String, String[]> report : LOOKED_AT.entrySet()) {
      for (Theme theme : Theme.values()) {
        browser.theme(theme);
        browser.open(Reports.of(report.getValue()));
        browser.picture("report-" + report.getKey() + "-" + theme.feature() + "-" + screen.width);
        nothingSticksOut();
        noGraveBarrier();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void textInChartsIsNeverSmallerThanTwelvePixels(Screen screen) throws Exception {
    browser.screen(screen);
    for (String[] report : LOOKED_AT.values()) {
      browser.open(Reports.of(report));
      Number least =
          (Number)
              browser.run(
                  """
                  return Math.min(...[...document.querySelectorAll('figure text')]
                    .filter(t => t.getClientRects().length)
                    .map(t => parseFloat(getComputedStyle(t).fontSize) * Math.abs(t.getScreenCTM().a)));
                  """);
      // Maps of three in a row are drawn a little smaller or larger than 1 : 1.
      assertThat(least.doubleValue()).isGreaterThan(screen == Screen.PHONE ? 11 : LEAST_TEXT_PX);
    }
  }

  @Test
  void namesOfOptionsAreNotBrokenOnAPhone() throws Exception {
    browser.screen(Screen.PHONE);
    browser.open(Reports.of("scenarios/hello.yaml"));
    for (WebElement name : browser.all("td .short")) {
      assertThat(browser.run("return arguments[0].getClientRects().length", name)).isEqualTo(1L);
    }
  }

  @Test
  void onAPhoneATableShowsAllItsColumnsWhenAskedByKeyboard() throws Exception {
    browser.screen(Screen.PHONE);
    browser.open(Reports.of("scenarios/hello.yaml"));
    WebElement loss = browser.first("th.rest");
    assertThat(loss.isDisplayed()).isFalse();
    browser.run("document.querySelector('.all input').focus()");
    browser.press(Keys.SPACE);
    browser.await("all columns", b -> loss.isDisplayed());
    nothingSticksOut();
  }

  @Test
  void everyTableOfAChartOpensByKeyboard() throws Exception {
    browser.open(Reports.of(LOOKED_AT.get("failure")));
    List<WebElement> closed = browser.all("details:not([open]) > summary");
    assertThat(closed).hasSizeGreaterThan(3);
    for (WebElement summary : closed) {
      browser.run("arguments[0].focus()", summary);
      assertThat(browser.focused()).isEqualTo(summary);
      browser.press(Keys.ENTER);
    }
    browser.await("all to be open", b -> b.all("details:not([open])").isEmpty());
    assertThat(browser.all("details table")).allMatch(WebElement::isDisplayed);
    noGraveBarrier();
  }

  @Test
  void everythingThatCanBeReachedByTabShowsItsFocus() throws Exception {
    browser.open(Reports.of("scenarios/hello.yaml"));
    int reached = 0;
    for (int i = 0; i < 40; i++) {
      browser.press(Keys.TAB);
      WebElement at = browser.focused();
      if (at.getTagName().equals("body")) {
        break;
      }
      reached++;
      assertThat((String) browser.run("return getComputedStyle(arguments[0]).outlineStyle", at))
          .as(at.getTagName() + " " + at.getText())
          .isNotEqualTo("none");
    }
    assertThat(reached).isGreaterThan(4);
  }

  @Test
  void theResultCanBeTakenAlongAsJson() throws Exception {
    browser.downloadTo(folder);
    browser.open(Reports.of("scenarios/hello.yaml"));
    browser.first("header a[download]").click();
    Path file = folder.resolve("result.json");
    browser.await("the download", b -> Files.exists(file) && file.toFile().length() > 0);
    String inPage = (String) browser.run("return document.getElementById('result').textContent");
    browser.await(
        "all of the download",
        b -> {
          try {
            return Files.readString(file).strip().endsWith("}");
          } catch (java.io.IOException e) {
            return false;
          }
        });
    JsonMapper json = new JsonMapper();
    assertThat(json.readTree(Files.readString(file))).isEqualTo(json.readTree(inPage));
  }

  @ParameterizedTest
  @MethodSource("printed")
  void itPrintsOnSoManyPagesInLight(String name, int least, int most) throws Exception {
    browser.theme(Theme.DARK);
    browser.open(Reports.of(LOOKED_AT.get(name)));
    byte[] pdf = browser.printed();
    browser.keep("report-" + name + ".pdf", pdf);
    assertThat(pages(pdf)).isBetween(least, most);
    browser.asPrinted(true);
    assertThat(browser.run("return getComputedStyle(document.body).backgroundColor"))
        .as("the ground when printed, in a dark system")
        .isEqualTo("rgb(252, 251, 249)");
  }

  static Stream<Object[]> printed() {
    return Stream.of(
        new Object[] {"hello", 2, 6},
        new Object[] {"failure", 2, 8},
        new Object[] {"twenty-sites", 6, 30});
  }

  private static int pages(byte[] pdf) {
    Matcher matcher =
        Pattern.compile("/Type\\s*/Page[^s]").matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    int pages = 0;
    while (matcher.find()) {
      pages++;
    }
    return pages;
  }
}

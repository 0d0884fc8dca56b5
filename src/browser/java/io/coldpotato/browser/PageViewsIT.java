package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** What takes the place of the map. */
class PageViewsIT extends PageTest {

  @Test
  void theMatrixHasAllWaysAndAFigureLeadsToItsWay() {
    show("scenario=multinational");
    click("#do-show-matrix");
    browser.await("the matrix", b -> !b.all(".matrix tbody tr").isEmpty());
    assertThat(browser.all(".matrix tbody tr")).hasSizeGreaterThan(40);
    String figure = text(".matrix tbody tr:nth-child(2) td:nth-child(3) button");
    browser.first(".matrix tbody tr:nth-child(2) td:nth-child(3) button").click();
    awaitQuery("destination=supply");
    assertThat(query()).doesNotContain("show");
    assertThat(p95("Plain internet")).isEqualTo(figure);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void onAPhoneTheTableOfTheMatrixScrollsAndNotThePage(Theme theme) {
    for (Screen screen : List.of(Screen.WIDE, Screen.PHONE)) {
      browser.screen(screen);
      browser.theme(theme);
      show("scenario=multinational&show=matrix");
      browser.await("the matrix", b -> !b.all(".matrix button").isEmpty());
      browser.picture("page-matrix-twenty-" + theme.feature() + "-" + screen.width);
      nothingSticksOut();
    }
    List<Long> site = corner(".matrix tbody tr:nth-child(9) th");
    List<Long> head = corner(".matrix thead th:last-child");
    assertThat(
            browser.run(
                "const s = document.querySelector('.view .scroll');"
                    + " s.scrollLeft = 200; s.scrollTop = 150;"
                    + " document.scrollingElement.scrollLeft = 50;"
                    + " return [s.scrollLeft, s.scrollTop, document.scrollingElement.scrollLeft,"
                    + " document.querySelector('.view').scrollLeft].join()"))
        .isEqualTo("200,150,0,0");
    assertThat(corner(".matrix tbody tr:nth-child(9) th"))
        .isEqualTo(List.of(site.get(0), site.get(1) - 150));
    assertThat(corner(".matrix thead th:last-child"))
        .isEqualTo(List.of(head.get(0) - 200, head.get(1)));
    assertThat(text(".matrix tbody tr:nth-child(9) th")).isNotBlank();
    browser.pictureOfWindow("page-matrix-scrolled-" + theme.feature());
    noGraveBarrier();
  }

  /** Where the left upper corner of an element is in the window. */
  private List<Long> corner(String css) {
    List<?> at =
        (List<?>)
            browser.run(
                "const r = document.querySelector(arguments[0]).getBoundingClientRect();"
                    + " return [Math.round(r.x), Math.round(r.y)]",
                css);
    return at.stream().map(n -> ((Number) n).longValue()).toList();
  }

  @Test
  void theMatrixKnowsWhatWasCut() {
    show("scenario=hello&show=matrix");
    browser.await("the matrix", b -> !b.all(".matrix button").isEmpty());
    String before = text(".matrix button");
    show("scenario=hello&show=matrix&without=" + CABLE);
    browser.await("the matrix", b -> !b.all(".matrix button").isEmpty());
    assertThat(text(".matrix button")).isNotEqualTo(before);
  }

  @Test
  void escapeLeadsBackToTheMap() {
    show("scenario=hello&show=matrix");
    browser.press(Keys.ESCAPE);
    awaitQueryWithout("show");
    assertThat(browser.first("#map").isDisplayed()).isTrue();
    assertThat(browser.all(".ways .request")).isNotEmpty();
  }
}

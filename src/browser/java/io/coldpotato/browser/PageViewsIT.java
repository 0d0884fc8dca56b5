package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

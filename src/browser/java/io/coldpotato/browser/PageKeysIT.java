package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page without a mouse. */
class PageKeysIT extends PageTest {

  @BeforeEach
  void hello() {
    show("scenario=hello");
  }

  private String focused(String attribute) {
    return String.valueOf(browser.focused().getDomAttribute(attribute));
  }

  /** Walks by Tab until something of an attribute has the focus. */
  private void tabTo(String attribute, String value) {
    for (int i = 0; i < 80 && !focused(attribute).equals(value); i++) {
      browser.press(Keys.TAB);
    }
    assertThat(focused(attribute)).isEqualTo(value);
  }

  @Test
  void somethingIsCutAndUndoneByKeysAlone() {
    String before = p95("Plain internet");
    tabTo("id", "drawing");
    browser.press(Keys.ARROW_DOWN);
    assertThat(focused("data-thing-button")).isNotEqualTo("null");
    for (int i = 0; i < 40 && !focused("data-thing-button").equals(CABLE); i++) {
      browser.press(Keys.ARROW_DOWN);
    }
    assertThat(focused("data-thing-button")).isEqualTo(CABLE);
    assertThat(browser.all(".hint .focus-ring")).hasSize(1);
    browser.press("x");
    awaitQuery("without=" + CABLE);
    announces("cut. Plain internet " + p95("Plain internet") + " milliseconds, was " + before);
    assertThat(focused("data-thing-button")).isEqualTo(CABLE);
    browser.press("b");
    awaitQuery("view=before");
    assertThat(p95("Plain internet")).isEqualTo(before);
    browser.press("b");
    awaitQueryWithout("view=before");
    browser.press("z");
    awaitQueryWithout("without");
    assertThat(p95("Plain internet")).isEqualTo(before);
  }

  @Test
  void stepsAreWalkedOpenedCutAndClosedByKeysAlone() {
    browser.run("document.querySelector('[data-step-button=forward-0]').focus()");
    browser.press(Keys.ARROW_DOWN);
    assertThat(focused("data-step-button")).isEqualTo("forward-1");
    assertThat(browser.all(".stretch.lit[data-step=forward-1]")).isNotEmpty();
    browser.press("x");
    awaitQuery("without=");
    assertThat(browser.all(".scene .cross")).hasSize(1);
  }

  @Test
  void singleKeysDoNothingInAField() {
    click("#tab-settings");
    browser.first("#move-to").sendKeys("xzb");
    assertThat(query()).doesNotContain("without", "view");
    assertThat(browser.first("#move-to").getDomProperty("value")).isEqualTo("xzb");
  }

  @Test
  void escapeLeadsFromTheListBackToTheMap() {
    browser.run("document.querySelector('#drawing').focus()");
    browser.press(Keys.ARROW_DOWN, Keys.ESCAPE);
    assertThat(focused("id")).isEqualTo("drawing");
  }

  @Test
  void theFocusShows() {
    tabTo("id", "drawing");
    assertThat((String) browser.run("return getComputedStyle(document.activeElement).outlineStyle"))
        .isEqualTo("solid");
  }

  @Test
  void theKeysAreTold() {
    assertThat(text("#keys")).contains("cut or repair", "undo", "before, after");
  }
}

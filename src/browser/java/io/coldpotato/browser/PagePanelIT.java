package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What the panel tells, and what is switched there. */
class PagePanelIT extends PageTest {

  @BeforeEach
  void hello() {
    show("scenario=hello");
  }

  @Test
  void theReplyHasStepsOfItsOwn() {
    click("#tab-reply");
    assertThat(text(".steps .step:first-child")).contains("West Europe → Amsterdam");
    assertThat(text(".total")).contains("One way, P50", "ms");
    assertThat(query()).contains("tab=reply");
    assertThat(browser.all(".badge")).isNotEmpty();
  }

  @Test
  void tabsAreWalkedByArrowKeys() {
    browser.run("document.querySelector('#tab-request').focus()");
    browser.press(Keys.ARROW_RIGHT);
    settled();
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("tab-reply");
    browser.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
    settled();
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("tab-settings");
  }

  @Test
  void theCostTabTellsWhatIsKnownAndWhatIsNot() {
    show("scenario=cost-and-resilience&tab=cost");
    assertThat(text(".tabpanel")).contains("a month", "All options", "USD");
    show("scenario=hello&tab=cost");
    assertThat(text(".tabpanel")).contains("Not known", "egress");
  }

  @Test
  void anotherRoutingPreferenceTakesAnotherWayAndBack() {
    click("#tab-settings");
    String before = p95("Plain internet");
    choose("[data-setting=routingPreference]", "internet");
    awaitQuery("\"routingPreference\":\"internet\"");
    assertThat(p95("Plain internet")).isNotEqualTo(before);
    browser.first(".setting .line .framed").click();
    awaitQueryWithout("patch");
    assertThat(p95("Plain internet")).isEqualTo(before);
  }

  @Test
  void partnerSkuAndFastPathCanBeSwitched() {
    show("scenario=hello&option=private&tab=settings");
    choose("[data-setting=sku]", "local");
    awaitQuery("\"sku\":\"local\"");
    assertThat(p95("ExpressRoute")).isEqualTo("none");
    assertThat(text(".headline")).isNotEmpty();
    click("#do-undo");
    awaitQueryWithout("patch");
    browser.run("document.querySelector('[data-setting=fastPath]').scrollIntoView()");
    choose("[data-setting=fastPath]", "on");
    awaitQuery("\"fastPath\":true");
    show("scenario=hello&option=peering&tab=settings");
    choose("[data-setting=partner]", "Colt");
    awaitQuery("\"partner\":\"Colt\"");
  }

  @Test
  void aSiteMovesToACityThatIsTyped() {
    click("#tab-settings");
    browser.first("#move-to").sendKeys("paris, fr", Keys.ENTER);
    awaitQuery("Paris, FR");
    assertThat(text(".tabpanel")).contains("Paris, FR");
    click("[data-key=move-back]");
    awaitQueryWithout("patch");
  }

  @Test
  void aCityThatIsNoneIsTold() {
    click("#tab-settings");
    browser.first("#move-to").sendKeys("Atlantis", Keys.ENTER);
    browser.await("the problem", b -> text("#move-problem").contains("Atlantis"));
    assertThat(query()).doesNotContain("patch");
  }

  @Test
  void beforeAfterAndBothAreThreeLooksAtOneChange() {
    String before = p95("Plain internet");
    clickCorridor(CABLE, 0.4);
    awaitQuery("without=");
    String after = p95("Plain internet");
    assertThat(browser.all(".chart .mark.before")).isNotEmpty();
    click("[data-mode=before]");
    assertThat(p95("Plain internet")).isEqualTo(before);
    assertThat(browser.all(".scene .cross")).isEmpty();
    click("[data-mode=both]");
    assertThat(text("table.pair")).contains("before", "after", "change", before, after);
    click("[data-mode=after]");
    assertThat(browser.all("table.pair")).isEmpty();
  }

  @Test
  void whatIsPinnedIsBeforeFromThenOn() {
    clickCorridor(CABLE, 0.4);
    awaitQuery("without=");
    click("#pin");
    awaitQuery("before=");
    assertThat(browser.all(".chart .mark.before")).isEmpty();
    click("#repair");
    awaitQueryWithout("&without=corridor");
    assertThat(browser.all(".chart .mark.before")).isNotEmpty();
  }

  @Test
  void hourAndLoadChangeTheFigures() {
    String before = p95("Plain internet");
    slide("#slide-load", Keys.END);
    awaitQuery("load=100");
    String loaded = p95("Plain internet");
    assertThat(loaded).isNotEqualTo(before);
    slide("#slide-hour", Keys.END);
    awaitQuery("hour=23");
    assertThat(p95("Plain internet")).isNotEqualTo(loaded);
    slide("#slide-hour", Keys.HOME);
    awaitQueryWithout("hour");
    assertThat(p95("Plain internet")).isEqualTo(loaded);
  }

  @Test
  void anOptionWithoutAWayIsNoneWithItsReasons() {
    show("scenario=hello&option=private&without=location:London");
    assertThat(p95("ExpressRoute")).isEqualTo("none");
    assertThat(text(".tabpanel")).contains("No way is left");
    assertThat(browser.all(".chart .mark.none")).hasSize(1);
    assertThat(text("#notice")).contains("no way is left");
  }

  @Test
  void everyChartHasItsTable() {
    browser.first(".chart summary").click();
    assertThat(text(".chart table")).contains("Plain internet", p95("Plain internet"));
  }
}

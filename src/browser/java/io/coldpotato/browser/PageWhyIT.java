package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Why a step is taken, who buys from whom, and what a network knows. */
class PageWhyIT extends PageTest {

  @Test
  void aStepOpensItsCandidatesByAClickAndByEnterAndClosesByEscape() {
    show("scenario=hello");
    click("[data-step-button=forward-1]");
    browser.await("the candidates", b -> !b.all(".why table").isEmpty());
    assertThat(text(".why")).contains("Rule:", "Manchester", "London", "For another to win");
    assertThat(browser.all(".why tr.won")).isNotEmpty();
    assertThat(query()).contains("step=forward-1");
    browser.press(Keys.ESCAPE);
    awaitQueryWithout("step");
    assertThat(browser.all(".why")).isEmpty();
    browser.press(Keys.ARROW_DOWN, Keys.ENTER);
    awaitQuery("step=forward-2");
    assertThat(browser.first("[data-step-button=forward-2]").getDomAttribute("aria-expanded"))
        .isEqualTo("true");
  }

  @Test
  void aClickOnTheNumberOnTheMapOpensTheStep() {
    show("scenario=hello");
    Point number = middle(".scene .badge");
    browser.actions().moveToLocation(number.x(), number.y()).click().perform();
    awaitQuery("step=forward-");
  }

  @Test
  void whatWouldHaveToChangeCanBeTried() {
    show("scenario=hello&step=forward-1");
    browser.await("a change to try", b -> !b.all("[data-try]").isEmpty());
    String before = text("[data-step-button=forward-1]");
    browser.first("[data-try]").click();
    awaitQuery("without=");
    assertThat(text("[data-step-button=forward-1]")).isNotEqualTo(before);
    assertThat(text("#notice")).contains("cut");
  }

  @Test
  void theNetworksOfTheWayStandByHierarchy() {
    show("scenario=hello&tab=networks");
    browser.await("the hierarchy", b -> b.all(".hierarchy rect").size() > 1);
    assertThat(text(".hierarchy")).contains("BT", "Microsoft");
    assertThat(browser.all(".hierarchy .edge.on")).isNotEmpty();
    browser.first("[data-key=networks-table]").click();
    assertThat(text(".tabpanel table")).contains("peers with");
    noGraveBarrier();
  }

  @Test
  void theLookingGlassTellsWhatANetworkKnows() {
    show("scenario=hello");
    click("#do-show-glass");
    browser.first("#glass-network").sendKeys("AS2856", Keys.ENTER);
    browser.await("routes", b -> b.all(".answer table").size() == 2);
    assertThat(text(".answer"))
        .contains("Microsoft", "Routes it was offered", "What each PoP does", "Edinburgh");
    browser.picture("page-looking-glass");
    noGraveBarrier();
  }

  @Test
  void aNetworkThatIsNoneIsTold() {
    show("scenario=hello&show=glass");
    browser.first("#glass-network").sendKeys("<b>no such network</b>", Keys.ENTER);
    browser.await("the refusal", b -> text(".answer").contains("<b>no such network"));
    assertThat(browser.all(".answer b")).isEmpty();
    assertThat(browser.consoleErrors()).allMatch(e -> e.contains("status of 400"));
  }
}

package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is refused is a sentence with the way out. */
class PageErrorsIT extends PageTest {

  private static final String NOWHERE =
      "&patch=%7B%22sites%22%3A%7B%22edinburgh%22%3A%7B%22place%22%3A%22Nowhere%2C%20GB%22%7D%7D%7D";

  /** A refusal is an error on Chromium's console too: it is what the test is about. */
  private void onlyRefusals() {
    assertThat(browser.consoleErrors()).isNotEmpty().allMatch(e -> e.contains("status of 4"));
  }

  @Test
  void aPlaceThatIsNoneIsToldAndTheFileIsAClickAway() {
    browser.open(address("scenario=hello" + NOWHERE));
    browser.await("the refusal", b -> text("#notice").contains("Nowhere"));
    browser.first("#restart").click();
    awaitQueryWithout("patch");
    assertThat(text(".headline")).contains("P95");
    onlyRefusals();
  }

  @Test
  void afterARefusalUndoLeadsBack() {
    show("scenario=hello");
    browser.run("window.stay = true");
    String before = p95("Plain internet");
    choose("#pick-scenario", "No gain");
    awaitQuery("scenario=no-gain");
    browser.open(address("scenario=none-such"));
    browser.await("the refusal", b -> text("#notice").contains("none-such"));
    browser.first("#restart").click();
    settled();
    assertThat(p95("Plain internet")).isEqualTo(before);
    onlyRefusals();
  }

  @Test
  void aServerThatIsGoneIsTold() throws Exception {
    show("scenario=hello");
    browser.run("window.fetch = () => Promise.reject(new TypeError('gone'))");
    clickCorridor(CABLE, 0.4);
    browser.await("the sentence", b -> text("#notice").contains("does not answer"));
    assertThat(text(".headline")).contains("P95");
    assertThat(browser.all("#again")).hasSize(1);
    browser.first("#undo-problem").click();
    awaitQueryWithout("without");
  }

  @Test
  void whatTakesLongShowsTheOldFiguresPaleAndSaysSo() {
    show("scenario=hello");
    browser.run(
        "const real = window.fetch; window.fetch = async (...a) => { await new Promise(r =>"
            + " window.goOn = r); return real(...a); }");
    clickCorridor(CABLE, 0.4);
    browser.await("pale figures", b -> !b.all("body.computing").isEmpty());
    assertThat(text("#live")).isEqualTo("computing");
    assertThat(browser.run("return getComputedStyle(document.querySelector('#result')).opacity"))
        .isEqualTo("0.5");
    browser.run("window.goOn()");
    settled();
    browser.await("full figures", b -> b.all("body.computing").isEmpty());
  }
}

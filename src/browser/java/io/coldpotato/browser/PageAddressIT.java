package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The address holds everything, and undo takes everything back. */
class PageAddressIT extends PageTest {

  private static final String PATCH =
      "&patch=%7B%22sites%22%3A%7B%22edinburgh%22%3A%7B%22place%22%3A%22Glasgow%2C%20GB%22%7D%7D%7D";

  @Test
  void anAddressOpenedAgainShowsTheSame() {
    show(
        "scenario=hello&option=peering&without="
            + CABLE
            + "&hour=20&load=70&view=both&step=reverse-1&tab=reply"
            + PATCH);
    String result = text("#result");
    String notice = text("#notice");
    URI address = browser.address();
    assertThat(result).contains("Glasgow, GB");
    assertThat(text(".controls")).contains("20:00", "70");
    browser.open(URI.create("about:blank"));
    browser.open(address);
    settled();
    assertThat(browser.address()).isEqualTo(address);
    assertThat(text("#result")).isEqualTo(result);
    assertThat(text("#notice")).isEqualTo(notice);
  }

  @Test
  void undoAndRedoReachEveryChangeAndSoDoesTheBrowsersBack() {
    show("scenario=hello");
    assertThat(browser.first("#do-undo").isEnabled()).isFalse();
    String before = p95("Plain internet");
    clickCorridor(CABLE, 0.4);
    awaitQuery("without=");
    choose("#pick-option", "Peering Service");
    awaitQuery("option=peering");
    click("#do-undo");
    awaitQueryWithout("option=peering");
    assertThat(query()).contains("without=");
    browser.run("history.back()");
    awaitQueryWithout("without=");
    assertThat(p95("Plain internet")).isEqualTo(before);
    assertThat(browser.first("#do-undo").isEnabled()).isFalse();
    click("#do-redo");
    awaitQuery("without=");
    assertThat(p95("Plain internet")).isNotEqualTo(before);
  }

  @Test
  void slidingFarIsOneChange() {
    show("scenario=hello");
    slide("#slide-hour", Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    awaitQuery("hour=3");
    assertThat(text(".controls")).contains("03:00");
    click("#do-undo");
    awaitQueryWithout("hour");
    assertThat(browser.first("#do-undo").isEnabled()).isFalse();
  }

  @Test
  void theLastOfManyChangesWins() {
    show("scenario=hello");
    slide("#slide-load", "\uE014".repeat(21));
    awaitQuery("load=100");
    String full = p95("Plain internet");
    browser.open(browser.address());
    settled();
    assertThat(p95("Plain internet")).isEqualTo(full);
  }

  @Test
  void whatIsWrongInAnAddressIsTold() {
    show("scenario=hello&hour=99");
    assertThat(text("#result")).contains("hour", "0 to 23");
  }

  @Test
  void theLinkIsCopied() {
    show("scenario=hello");
    browser.cdp(
        "Browser.grantPermissions",
        java.util.Map.of(
            "permissions", java.util.List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    browser.first("#do-copy").click();
    announces("Link copied");
    String copied =
        (String)
            browser.runAsync(
                "navigator.clipboard.readText().then(arguments[0], e => arguments[0](String(e)))");
    assertThat(copied).isEqualTo(browser.address().toString());
  }
}

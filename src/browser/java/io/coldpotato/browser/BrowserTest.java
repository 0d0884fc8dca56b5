package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * A test with a browser of its own, one for all tests of the class. After each test it fails if the
 * page wrote an error to its console or asked anything of another machine.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

  Browser browser;

  private final List<String> requests = new ArrayList<>();

  @BeforeAll
  void startBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  void stopBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void nothingWentWrongInThePage() {
    List<String> errors = browser.consoleErrors();
    List<String> asked = requests();
    requests.clear();
    browser.screen(Screen.WIDE);
    browser.theme(Theme.LIGHT);
    browser.reducedMotion(true);
    browser.asPrinted(false);
    assertThat(errors).as("errors on the page's console").isEmpty();
    assertThat(asked).as("requests").allMatch(Requests::staysHere);
  }

  /** Returns the addresses of all requests since the test began. */
  final List<String> requests() {
    requests.addAll(browser.requests());
    return List.copyOf(requests);
  }

  /** Fails on every serious or critical barrier in the page as it stands. */
  final void noGraveBarrier() {
    assertThat(Axe.graveBarriers(browser)).as("what axe-core finds").isEmpty();
  }

  /** Fails if the page can be scrolled sideways. */
  final void nothingSticksOut() {
    Number most = (Number) browser.run("return document.documentElement.scrollWidth");
    Number width = (Number) browser.run("return document.documentElement.clientWidth");
    assertThat(most.intValue()).as("width of the page").isLessThanOrEqualTo(width.intValue());
  }
}

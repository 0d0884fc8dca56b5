package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A test of the live page, with a server of its own for all tests of the class. */
abstract class PageTest extends BrowserTest {

  /** A cable that hello's ways of all three options go over. */
  static final String CABLE = "corridor:Amsterdam/London";

  private Program.Server server;

  /** Returns what the server is started with. */
  List<String> scenarios() throws Exception {
    return List.of();
  }

  @BeforeAll
  final void startServer() throws Exception {
    List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0"));
    arguments.addAll(scenarios());
    server = Program.serve(arguments.toArray(String[]::new));
  }

  @AfterAll
  final void stopServer() {
    if (server != null) {
      server.close();
    }
  }

  /** Opens the page with a query, and waits until it shows what that says. */
  final void show(String query) {
    browser.open(address(query));
    settled();
  }

  /** Returns the page's address with a query, which may be empty. */
  final URI address(String query) {
    return server.address().resolve(query.isEmpty() ? "/" : "/?" + query);
  }

  /** Waits until the page shows what its address says, and nothing of it is to come. */
  final void settled() {
    browser.await(
        "the page to show its address",
        b ->
            Boolean.TRUE.equals(
                b.run(
                    "return document.body.dataset.shown === window.location.search &&"
                        + " document.querySelector('[aria-busy=true]') === null")));
  }

  /** Clicks an element of a CSS selector, and waits until the page has answered. */
  final void click(String css) {
    browser.first(css).click();
    settled();
  }

  final String text(String css) {
    return browser.first(css).getText();
  }

  /** Returns the address's query as people read it. */
  final String query() {
    String raw = browser.address().getRawQuery();
    return raw == null ? "" : URLDecoder.decode(raw, StandardCharsets.UTF_8);
  }

  /** Waits until the address holds a text. */
  final void awaitQuery(String part) {
    browser.await("'" + part + "' in the address", b -> query().contains(part));
    settled();
  }

  final void awaitQueryWithout(String part) {
    browser.await("no '" + part + "' in the address", b -> !query().contains(part));
    settled();
  }

  /** Returns the P95 that the chart prints for an option, as it stands there. */
  final String p95(String option) {
    return (String)
        browser.run(
            "return [...document.querySelectorAll('.chart svg g')].find(g =>"
                + " g.querySelector('.who')?.textContent.includes(arguments[0]))"
                + ".querySelector('.value').textContent",
            option);
  }

  /** Clicks on the map where a corridor is drawn, a share of its length along. */
  final void clickCorridor(String id, double along) {
    Point at = corridor(id, along);
    browser.actions().moveToLocation(at.x(), at.y()).click().perform();
  }

  /** A place in the window. */
  record Point(int x, int y) {}

  final Point corridor(String id, double along) {
    return point(
        "const hit = [...document.querySelectorAll('.hit')].find(h => h.dataset.thing ==="
            + " arguments[0]); const p = hit.getPointAtLength(hit.getTotalLength() *"
            + " arguments[1]).matrixTransform(hit.getScreenCTM()); return [p.x, p.y]",
        id,
        along);
  }

  /** Returns the middle of the first element of a CSS selector. */
  final Point middle(String css) {
    browser.first(css);
    return point(
        "const r = document.querySelector(arguments[0]).getBoundingClientRect();"
            + " return [r.x + r.width / 2, r.y + r.height / 2]",
        css);
  }

  private Point point(String script, Object... arguments) {
    List<?> at = (List<?>) browser.run(script, arguments);
    return new Point(((Number) at.get(0)).intValue(), ((Number) at.get(1)).intValue());
  }

  /** Chooses an option of a native select by its text. */
  final void choose(String css, String text) {
    WebElement select = browser.first(css);
    List<WebElement> options = select.findElements(By.tagName("option"));
    WebElement wanted =
        options.stream().filter(o -> o.getText().contains(text)).findFirst().orElseThrow();
    wanted.click();
  }

  /** Puts a slider to a value, by keys alone. */
  final void slide(String css, CharSequence... keys) {
    browser.run("document.querySelector(arguments[0]).focus()", css);
    browser.press(keys);
    settled();
  }

  final void announces(String text) {
    browser.await("'" + text + "' to be read out", b -> text("#live").contains(text));
    assertThat(browser.all("[aria-live=polite]")).isNotEmpty();
  }
}

package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What one does to the world with the mouse. */
class PageMapIT extends PageTest {

  @BeforeEach
  void hello() {
    show("");
  }

  @Test
  void itOpensWithAnAnswerStepsAndWays() {
    assertThat(text(".headline")).contains("P95");
    assertThat(browser.all(".steps .step")).hasSizeGreaterThan(2);
    assertThat(browser.all(".ways .request")).isNotEmpty();
    assertThat(browser.all(".ways .reply")).isNotEmpty();
    assertThat(browser.all(".scene .badge")).isNotEmpty();
    assertThat(browser.all(".scene .handoff")).isNotEmpty();
    assertThat(query()).contains("scenario=hello", "site=edinburgh", "destination=erp");
  }

  @Test
  void aClickOnACableCutsItAndRepairBringsTheWayBack() {
    String before = p95("Plain internet");
    clickCorridor(CABLE, 0.4);
    awaitQuery("without=" + CABLE);
    String after = p95("Plain internet");
    assertThat(Double.parseDouble(after)).isGreaterThan(Double.parseDouble(before));
    assertThat(text("#notice")).contains("is cut", before + " → " + after);
    assertThat(browser.all(".scene .cross")).hasSize(1);
    assertThat(browser.all(".ways .old")).isNotEmpty();
    assertThat(text(".steps")).contains("Changed.");
    click("#repair");
    awaitQueryWithout("without");
    assertThat(p95("Plain internet")).isEqualTo(before);
    assertThat(browser.all(".ways .old")).isEmpty();
  }

  @Test
  void whatIsCutIsSaidOnceAndByName() {
    show("scenario=hello&without=" + CABLE + "&without=pop:AS8075/London");
    assertThat(text("#notice")).contains("London", " and ", "are cut.");
    assertThat(browser.all("#result > .grey")).noneMatch(e -> e.getText().contains("London"));
  }

  @Test
  void aClickOnTheCrossRepairs() {
    show("scenario=hello&without=" + CABLE);
    Point cross = middle(".scene .cross");
    browser.actions().moveToLocation(cross.x(), cross.y()).click().perform();
    awaitQueryWithout("without");
    assertThat(browser.all(".scene .cross")).isEmpty();
  }

  @Test
  void aClickOnAHandOffCutsItAndThePacketsAreHandedOverElsewhere() {
    String metro = text(".steps .step:nth-child(2)");
    Point ring = middle(".scene .handoff");
    browser.actions().moveToLocation(ring.x(), ring.y()).click().perform();
    awaitQuery("without=interconnection:");
    assertThat(text(".steps .step:nth-child(2)")).isNotEqualTo(metro);
  }

  @Test
  void aPlaceWhereSeveralThingsCanFailAsksWhich() {
    browser.run(
        "const free = [...document.querySelectorAll('[data-place]')].filter(p => {"
            + " const r = p.querySelector('.ring').getBoundingClientRect();"
            + " return p.contains(document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2))"
            + " && p.querySelector('title').textContent.includes(';'); });"
            + " free[0].querySelector('.ring').id = 'crowded'");
    Point place = middle("#crowded");
    browser.actions().moveToLocation(place.x(), place.y()).click().perform();
    browser.await(
        "the list",
        b ->
            "true"
                .equals(
                    String.valueOf(
                        b.run(
                            "return document.querySelector('#things').contains(document.activeElement)"))));
    assertThat(browser.all("#things button")).hasSizeGreaterThan(1);
    browser.press(Keys.ENTER);
    awaitQuery("without=");
  }

  @Test
  void aSiteCanBeDraggedToAnotherCity() {
    String before = p95("Plain internet");
    Point site = middle(".site.mine");
    Point to = middle(".region");
    browser
        .actions()
        .moveToLocation(site.x(), site.y())
        .clickAndHold()
        .moveToLocation((site.x() + to.x()) / 2, (site.y() + to.y()) / 2)
        .moveToLocation(to.x(), to.y())
        .release()
        .perform();
    awaitQuery("Amsterdam, NL");
    assertThat(Double.parseDouble(p95("Plain internet"))).isLessThan(Double.parseDouble(before));
    assertThat(text(".steps")).contains("Amsterdam, NL");
  }

  @Test
  void pointingAtAStepRaisesItsStretchAndTheOtherWayRound() {
    browser.actions().moveToElement(browser.first(".step[data-step=forward-1]")).perform();
    browser.await("a raised stretch", b -> !b.all(".stretch.lit[data-step=forward-1]").isEmpty());
    Point cable = corridor(CABLE, 0.4);
    browser.actions().moveToLocation(cable.x(), cable.y()).perform();
    browser.await("a raised step", b -> !b.all(".step.lit[data-step=forward-2]").isEmpty());
    assertThat(text(".hint")).contains("used by", "Plain internet");
  }

  @Test
  void theMapZoomsAndMovesByWheelDragKeysAndButtons() {
    String start = transform();
    browser
        .actions()
        .scrollFromOrigin(
            org.openqa.selenium.interactions.WheelInput.ScrollOrigin.fromElement(
                browser.first("#drawing")),
            0,
            -200)
        .perform();
    String nearer = moved(start);
    Point land = middle("#drawing");
    browser
        .actions()
        .moveToLocation(land.x() - 200, land.y() + 120)
        .clickAndHold()
        .moveByOffset(60, 40)
        .release()
        .perform();
    String dragged = moved(nearer);
    browser.first(".tools button[aria-label=Farther]").click();
    String farther = moved(dragged);
    browser.run("document.querySelector('#drawing').focus()");
    browser.press("+");
    String again = moved(farther);
    browser.actions().keyDown(Keys.SHIFT).sendKeys(Keys.ARROW_LEFT).keyUp(Keys.SHIFT).perform();
    moved(again);
    browser.press("0");
    browser.await("the whole way", b -> transform().equals(start));
    assertThat(query()).doesNotContain("without", "patch");
  }

  private String moved(String from) {
    browser.await("the map to move", b -> !transform().equals(from));
    return transform();
  }

  private String transform() {
    return browser.first(".ground").getDomAttribute("transform");
  }

  @Test
  void anotherSiteDestinationOrOptionIsChosenInTheSentence() {
    show("scenario=multinational");
    choose("#pick-site", "tokyo");
    awaitQuery("site=tokyo");
    choose("#pick-destination", "supply");
    awaitQuery("destination=supply");
    choose("#pick-option", "ExpressRoute");
    awaitQuery("option=");
    assertThat(text(".scene")).contains("tokyo");
    choose("#pick-scenario", "Hello");
    awaitQuery("scenario=hello");
    assertThat(text(".scene")).contains("edinburgh");
  }
}

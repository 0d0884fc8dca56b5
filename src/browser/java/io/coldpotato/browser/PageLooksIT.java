package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page on a desk, a tablet and a phone, light and dark, near and large, and for all eyes. */
class PageLooksIT extends PageTest {

  private static final String CUT = "scenario=hello&option=peering&without=" + CABLE;

  @ParameterizedTest
  @EnumSource(Screen.class)
  void itHasNoGraveBarrierAndNothingSticksOut(Screen screen) {
    browser.screen(screen);
    for (Theme theme : Theme.values()) {
      browser.theme(theme);
      show(CUT);
      browser.picture("page-cut-" + theme.feature() + "-" + screen.width);
      nothingSticksOut();
      noGraveBarrier();
    }
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void everyTabAndPageHasNoGraveBarrier(Screen screen) {
    browser.screen(screen);
    for (String part :
        List.of(
            "tab=reply", "tab=cost", "tab=settings", "view=both", "show=matrix", "show=lessons")) {
      show("scenario=hello&" + part);
      browser.await("no waiting", b -> !b.first("body").getText().contains("computing"));
      browser.picture("page-" + part.replace('=', '-') + "-" + screen.width);
      nothingSticksOut();
      noGraveBarrier();
    }
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void theLabelOfACutCableHidesNothingOfTheWays(Screen screen) {
    browser.screen(screen);
    for (String option : List.of("internet", "peering", "private")) {
      show("scenario=hello&option=" + option + "&without=" + CABLE);
      assertThat(
              browser.run(
                  """
                  const label = document.querySelector('.cut-label').closest('g').getBoundingClientRect();
                  return [...document.querySelectorAll('.ways .request, .ways .reply, .ways .old')]
                    .flatMap(way => Array.from({length: 300}, (_, i) =>
                      way.getPointAtLength(way.getTotalLength() * i / 299)
                        .matrixTransform(way.getScreenCTM())))
                    .filter(p => p.x > label.left && p.x < label.right
                      && p.y > label.top && p.y < label.bottom).length;
                  """))
          .as(option)
          .isEqualTo(0L);
    }
  }

  @Test
  void itWorksAtTwiceTheSize() {
    browser.cdp(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 720, "height", 450, "deviceScaleFactor", 2, "mobile", false));
    show(CUT);
    browser.pictureOfWindow("page-cut-200-percent");
    nothingSticksOut();
    noGraveBarrier();
    click("#repair");
    awaitQueryWithout("without");
  }

  @Test
  void itWorksInForcedColours() {
    browser.cdp(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "forced-colors", "value", "active"))));
    show(CUT);
    browser.pictureOfWindow("page-cut-forced-colours");
    assertThat(
            browser.run("return getComputedStyle(document.querySelector('.ways .request')).stroke"))
        .isNotEqualTo(browser.run("return getComputedStyle(document.querySelector('.land')).fill"));
  }

  @Test
  void nothingMovesForWhomThatDisturbs() {
    show(CUT);
    assertThat(
            browser.run("return getComputedStyle(document.querySelector('.ways')).animationName"))
        .isEqualTo("none");
  }

  @Test
  void aChangeIsAnsweredAndTheTimeIsLogged() {
    show("scenario=multinational&site=tokyo&destination=erp");
    StringBuilder log = new StringBuilder("cut or repair, ms from key to drawing: ");
    for (int i = 0; i < 6; i++) {
      browser.run(
          "document.querySelector('#things button').focus();"
              + " window.begun = performance.now();"
              + " new MutationObserver((m, o) => { window.took = performance.now() - window.begun;"
              + " o.disconnect(); }).observe(document.body, {attributeFilter: ['data-shown']});"
              + " window.took = undefined");
      String before = query();
      browser.press("x");
      browser.await("another address", b -> !query().equals(before));
      settled();
      Number took = (Number) browser.run("return window.took");
      log.append(Math.round(took.doubleValue())).append(' ');
    }
    System.out.println(log);
    browser.keep(
        "page-answer-times.txt", log.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(browser.all(".steps .step")).isNotEmpty();
  }
}

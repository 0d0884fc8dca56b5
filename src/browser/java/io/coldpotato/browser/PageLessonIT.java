package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A lesson from its question to the second prediction. */
class PageLessonIT extends PageTest {

  private static final String SAID =
      "lesson=trombone&stage=3&said=%7B%22hand-off%22%3A%22Lagos%22%2C%22round-trip%22%3A%2260%22%7D";

  @Test
  void theMenuListsTheLessonsInTheirOrderWithTheirGoals() {
    show("");
    click("#do-show-lessons");
    List<WebElement> lessons = browser.all(".lessons li");
    assertThat(lessons).hasSizeGreaterThanOrEqualTo(8);
    assertThat(lessons)
        .allMatch(l -> !l.findElement(org.openqa.selenium.By.tagName("p")).getText().isEmpty());
    browser.first("[data-lesson=trombone]").click();
    awaitQuery("lesson=trombone");
    assertThat(text(".stages [aria-current]")).contains("1 Question");
    assertThat(text("#pick-lesson")).contains("The trombone");
  }

  @Test
  void nothingOfTheAnswerIsThereBeforeItWasPredicted() {
    show("lesson=trombone&stage=2");
    assertThat(browser.all(".ways path")).isEmpty();
    assertThat(browser.all(".scene .handoff")).isEmpty();
    assertThat(text("body")).doesNotContain("ms,", "computed");
    assertThat(requests()).noneMatch(r -> r.endsWith("/api/view") || r.endsWith("/api/why"));
  }

  @Test
  void aPlaceIsPredictedByAClickOnTheMapAndTheAnswerStandsBesideIt() {
    show("lesson=trombone&stage=2");
    Point end = middle(".scene .region");
    browser.actions().moveToLocation(end.x(), end.y()).click().perform();
    browser.await(
        "the place", b -> "Johannesburg".equals(b.first("#ask-hand-off").getDomProperty("value")));
    assertThat(browser.all(".scene .guess")).hasSize(1);
    browser.first("#ask-round-trip").sendKeys("60", Keys.ENTER);
    awaitQuery("stage=3");
    assertThat(text(".rows")).contains("Johannesburg", "60.0 ms");
    assertThat(browser.all(".ways .request")).isNotEmpty();
    assertThat(browser.all(".ways .your-way")).hasSize(1);
    assertThat(browser.all(".miss .guess")).hasSize(1);
    assertThat(browser.all(".miss .mark")).hasSize(1);
    browser.await("who buys from whom", b -> !b.all("#beside .hierarchy rect").isEmpty());
    String handOff = text(".rows tr:first-child .computed");
    assertThat(text(".headline")).contains(handOff);
    assertThat(text(".scene")).contains(handOff);
  }

  @Test
  void oneThingIsChangedAndPredictedAgain() {
    show(SAID);
    String first = text(".rows tbody tr:first-child .computed");
    click("#change-it");
    assertThat(text(".stages [aria-current]")).contains("4 Change it");
    browser.first("#ask-hand-off").sendKeys("Lagos");
    browser.first("#ask-round-trip").sendKeys("90", Keys.ENTER);
    awaitQuery("again=");
    assertThat(text(".rows tbody tr:first-child .computed")).isEqualTo("Lagos").isNotEqualTo(first);
    click("#do-undo");
    awaitQueryWithout("again=");
    assertThat(browser.all("#asks")).hasSize(1);
  }

  @Test
  void predictAgainAndNextLessonLeadOn() {
    show(SAID);
    click("#predict-again");
    awaitQueryWithout("said");
    assertThat(browser.all(".ways path")).isEmpty();
    show(SAID);
    click("#next-lesson");
    awaitQueryWithout("lesson=trombone");
    assertThat(text(".stages [aria-current]")).contains("1 Question");
  }

  @Test
  void aPlaceThatIsNoneIsRefusedWithTheWayBack() {
    browser.open(
        address(
            "lesson=trombone&stage=3&said=%7B%22hand-off%22%3A%22Atlantis%22%2C%22round-trip%22%3A%2260%22%7D"));
    browser.await("the refusal", b -> text("#notice").contains("Atlantis"));
    browser.first("#restart").click();
    awaitQuery("stage=2");
    assertThat(browser.consoleErrors()).allMatch(e -> e.contains("status of 400"));
  }

  @Test
  void aLessonIsTakenByKeysAlone() {
    show("lesson=trombone&stage=1");
    for (int i = 0; i < 30 && !"next-stage".equals(browser.focused().getDomAttribute("id")); i++) {
      browser.press(Keys.TAB);
    }
    browser.press(Keys.ENTER);
    awaitQuery("stage=2");
    for (int i = 0;
        i < 30 && !"ask-hand-off".equals(browser.focused().getDomAttribute("id"));
        i++) {
      browser.press(Keys.TAB);
    }
    browser.press("London", Keys.TAB, "250", Keys.ENTER);
    awaitQuery("stage=3");
    assertThat(text(".rows")).contains("London", "250 ms");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void itHasNoGraveBarrierAndNothingSticksOut(Screen screen) {
    browser.screen(screen);
    for (Theme theme : Theme.values()) {
      browser.theme(theme);
      show("lesson=trombone&stage=2");
      nothingSticksOut();
      noGraveBarrier();
      show(SAID);
      browser.await("who buys from whom", b -> !b.all(".hierarchy rect").isEmpty());
      browser.picture("page-lesson-" + theme.feature() + "-" + screen.width);
      nothingSticksOut();
      noGraveBarrier();
    }
  }
}

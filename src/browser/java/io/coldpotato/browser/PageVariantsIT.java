package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several options of one kind are told apart by their marks, on the page as in the report. */
class PageVariantsIT extends PageTest {

  private static final String FIVE_CIRCUITS = "scenarios/questions/02-bandwidth.yaml";

  @Override
  List<String> scenarios() {
    return List.of(FIVE_CIRCUITS);
  }

  /** What a mark looks like: its fill, and what lies in it. */
  private List<?> marks(String groups) {
    return (List<?>)
        browser.run(
            "return [...document.querySelectorAll(arguments[0])].filter(g =>"
                + " g.querySelector('.mark')).map(g => {"
                + " const inner = g.querySelector('.inner');"
                + " const box = inner && inner.getBBox(), all = g.querySelector('.mark').getBBox();"
                + " return [getComputedStyle(g.querySelector('.mark')).fill,"
                + " getComputedStyle(g.querySelector('.mark')).stroke,"
                + " inner && [box.x - all.x, box.y - all.y, box.width, box.height]"
                + ".map(n => n.toFixed(1)).join()].join(' ') })",
            groups);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyOptionOfTheChartAndOfTheMatrixHasAMarkOfItsOwn(Theme theme) {
    for (Screen screen : List.of(Screen.WIDE, Screen.PHONE)) {
      browser.screen(screen);
      browser.theme(theme);
      show("");
      String look = theme.feature() + "-" + screen.width;
      browser.picture("page-variants-" + look);
      assertThat(marks(".chart svg > g")).hasSize(6).doesNotHaveDuplicates();
      show("show=matrix");
      browser.await("the matrix", b -> !b.all(".matrix button").isEmpty());
      browser.picture("page-variants-matrix-" + look);
      assertThat(marks(".matrix .sign")).hasSize(6).doesNotHaveDuplicates();
      nothingSticksOut();
      noGraveBarrier();
    }
  }

  @Test
  void theReportHasTheSameMarksInItsKeyAndInItsCharts() throws Exception {
    browser.open(Reports.of(FIVE_CIRCUITS));
    assertThat(browser.all(".panels3 h5, .panels2 h5").stream().map(e -> e.getText().charAt(0)))
        .contains('●', '■', '□', '▣', '◧')
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void theReportIsLookedAt(Theme theme) throws Exception {
    for (Screen screen : List.of(Screen.WIDE, Screen.PHONE)) {
      browser.screen(screen);
      browser.theme(theme);
      browser.open(Reports.of(FIVE_CIRCUITS));
      browser.picture("report-variants-" + theme.feature() + "-" + screen.width);
      nothingSticksOut();
      noGraveBarrier();
    }
  }
}

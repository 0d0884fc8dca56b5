package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HueTest {

  private static final List<String> SEVEN = List.of("a", "b", "c", "d", "e", "f", "g");

  @ParameterizedTest
  @ValueSource(strings = {"internet", "peering-service", "expressroute"})
  void sevenOptionsOfAKindHaveMarksDashesAndNumbersOfTheirOwn(String kind) {
    Set<String> signs = new HashSet<>();
    Set<String> looks = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    for (String option : SEVEN) {
      Hue hue = Hue.of(option, kind, SEVEN);
      signs.add(hue.sign());
      looks.add(hue.look());
      numbers.add(hue.number());
      assertThat(hue.kind()).isEqualTo(Hue.of("a", kind, SEVEN).look());
    }
    assertThat(List.of(signs, looks, numbers)).allSatisfy(s -> assertThat(s).hasSize(7));
  }

  @Test
  void theOnlyOneOfItsKindIsFilledAndHasNoNumber() {
    Hue hue = Hue.of("a", "internet", List.of("a"));
    assertThat(hue.numbered()).isEqualTo("●");
    assertThat(hue.look()).isEqualTo("internet");
  }

  @Test
  void theSecondOfAKindIsHollowAsTheGuideSays() {
    assertThat(Hue.of("b", "expressroute", SEVEN).numbered()).isEqualTo("□ 2");
  }

  @Test
  void eachDashPatternThatAMarkNamesStandsInTheStyleSheetsOfReportAndPage() throws Exception {
    String page =
        LandOutline.Resources.text("/web/css/base.css").lines().reduce("", (a, b) -> a + b);
    for (String option : SEVEN.subList(2, 7)) {
      String[] look = Hue.of(option, "internet", SEVEN).look().split(" ", -1);
      String rule = "." + look[look.length - 1] + "{--dash:";
      String css = HtmlReport.CSS;
      assertThat(css).contains(rule);
      String dash = css.substring(css.indexOf(rule), css.indexOf('}', css.indexOf(rule)));
      assertThat(page).contains(dash + "}");
    }
  }

  /**
   * Halves by hand: a circle of radius 4 by its arc, a diamond of 5 and a square of 3.6 by lines.
   */
  @ParameterizedTest
  @CsvSource({
    "CIRCLE, LEFT, M0 -4a4 4 0 0 0 0 8z",
    "CIRCLE, RIGHT, M0 -4a4 4 0 0 1 0 8z",
    "CIRCLE, UPPER, M-4 0a4 4 0 0 1 8 0z",
    "CIRCLE, LOWER, M-4 0a4 4 0 0 0 8 0z",
    "DIAMOND, LEFT, M0 -5l-5 5 5 5z",
    "DIAMOND, LOWER, M-5 0l5 5 5 -5z",
    "SQUARE, RIGHT, M0 -3.6l3.6 0 0 7.2 -3.6 0z",
    "SQUARE, UPPER, M-3.6 0l0 -3.6 7.2 0 0 3.6z"
  })
  void aHalfIsTheHalfThatItsNameSays(Hue.Shape shape, Hue.Fill fill, String path) {
    assertThat(shape.kept(fill)).isEqualTo(path);
  }

  @ParameterizedTest
  @EnumSource(Hue.Shape.class)
  void everyFillHasASign(Hue.Shape shape) {
    assertThat(Arrays.stream(Hue.Fill.values()).map(shape::sign).distinct())
        .hasSameSizeAs(Hue.Fill.values());
  }
}

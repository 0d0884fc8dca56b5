package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictSentenceTest {

  private static final OptionNames NAMES = new OptionNames(Samples.scenario("lyon"));
  private static final List<Comparison.Result> RESULTS = Samples.one().results();

  private static String sentence(Verdict verdict) {
    return VerdictSentence.of(verdict, RESULTS, NAMES).text();
  }

  private static Verdict verdict(String best, String kind, Optional<Verdict.Gain> gain) {
    return new Verdict(
        "lyon", "erp", List.of(new Verdict.Ranked(best, kind, 20)), gain, Optional.empty());
  }

  @Test
  void theWinnerIsNamedWithGainIntervalAndOdds() {
    assertThat(
            sentence(
                verdict(
                    "private",
                    "expressroute",
                    Optional.of(new Verdict.Gain("internet", 20, 12, 30.5, 0.97)))))
        .isEqualTo(
            "ExpressRoute: 20.0 ms sooner than plain internet at P95 (80 % interval 12.0 to 30.5,"
                + " sooner in 97 % of draws).");
  }

  @Test
  void plainInternetIsSaidToWin() {
    assertThat(
            sentence(
                verdict(
                    "internet",
                    "internet",
                    Optional.of(new Verdict.Gain("private", 4.2, 1, 8, 1)))))
        .startsWith("Plain internet wins: 4.2 ms sooner than ExpressRoute at P95");
  }

  @Test
  void anIntervalOverZeroIsTooCloseToCall() {
    assertThat(
            sentence(
                verdict(
                    "private",
                    "expressroute",
                    Optional.of(new Verdict.Gain("internet", 2, -3, 6, 0.68)))))
        .isEqualTo(
            "Too close to call: ExpressRoute and plain internet, 2.0 ms apart at P95"
                + " (80 % interval −3.0 to 6.0, sooner in 68 % of draws).");
  }

  @Test
  void theOnlyOneThatReachesIsSaidToBeTheOnlyOne() {
    assertThat(sentence(verdict("private", "expressroute", Optional.empty())))
        .isEqualTo("ExpressRoute: 20.0 ms at P95; no other option reaches erp.");
  }

  @Test
  void whenNoneReachesEachOptionSaysWhy() {
    Verdict none = new Verdict("lyon", "erp", List.of(), Optional.empty(), Optional.empty());
    List<Comparison.Result> results =
        List.of(
            Samples.result("lyon", "internet", "internet", Samples.UNREACHABLE),
            Samples.result("lyon", "private", "expressroute", Samples.INVALID));
    assertThat(VerdictSentence.of(none, results, NAMES).text())
        .isEqualTo(
            "No option reaches erp from lyon (plain internet: requests are dropped at Orange in"
                + " Lyon: no route; ExpressRoute: expressroute-bandwidth-not-sold).");
  }

  @Test
  void aTurnNamesTheMeetingAndTheOptionThatWouldBeBest() {
    Verdict turned =
        new Verdict(
            "lyon",
            "erp",
            List.of(new Verdict.Ranked("private", "expressroute", 20)),
            Optional.empty(),
            Optional.of(
                new Verdict.Turn(
                    new MeetingPoint(Samples.ORANGE, Samples.CLOUD, Samples.PARIS),
                    "internet",
                    Optional.of(4.2))));
    assertThat(VerdictSentence.turn(turned, Samples.FACTS, NAMES).map(Figures::unbound))
        .contains(
            "if AS3215 Orange did not meet AS8075 Microsoft in Paris (that it does is assumed),"
                + " plain internet would be best, 4.2 ms sooner than ExpressRoute.");
  }

  @Test
  void optionsOfOneKindAreToldApartByTheirKeys() {
    OptionNames names = NAMES;
    assertThat(names.title("internet")).isEqualTo("Plain internet");
    assertThat(names.title("gone")).isEqualTo("gone");
  }
}

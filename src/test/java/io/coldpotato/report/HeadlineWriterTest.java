package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coldpotato.study.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The sentence over many sites. */
class HeadlineWriterTest {

  private static final String NBSP = String.valueOf(TextStyle.NO_BREAK);

  private static Pair decided(String site, String best, String over, double gain) {
    return pair(site, "erp", best, over, gain, gain / 2);
  }

  private static Pair open(String site, String best, String over) {
    return pair(site, "erp", best, over, 1, -1);
  }

  private static Pair pair(
      String site, String destination, String best, String over, double gain, double low) {
    return new Pair(
        new Verdict(
            site,
            destination,
            List.of(ranked(best, 40 - gain), ranked(over, 40)),
            Optional.of(new Verdict.Gain(over, gain, low, gain * 2, 0.9)),
            Optional.empty()),
        List.of());
  }

  private static Verdict.Ranked ranked(String option, double p95) {
    String kind =
        Map.of("internet", "internet", "peering", "peering-service", "private", "expressroute")
            .getOrDefault(option, "");
    return new Verdict.Ranked(option, kind, p95);
  }

  private static Pair none(String site) {
    return new Pair(
        new Verdict(site, "erp", List.of(), Optional.empty(), Optional.empty()), List.of());
  }

  private static Headline of(Pair... pairs) {
    return new HeadlineWriter(
            List.of(pairs), new OptionNames(Samples.scenario("a")), Map.of(), Samples.FACTS)
        .write();
  }

  private static String text(Pair... pairs) {
    return of(pairs).text().replace(NBSP, " ").strip();
  }

  @Test
  void whoWinsMostComesFirstThenTheOthersThenWhatIsOpen() {
    assertThat(
            text(
                decided("a", "private", "internet", 3),
                decided("b", "peering", "internet", 5),
                decided("c", "peering", "internet", 9),
                open("d", "peering", "internet"),
                open("e", "internet", "private")))
        .isEqualTo(
            "Peering Service is the best choice for 2 of 5 sites and ExpressRoute for 1. For the"
                + " other 2, plain internet is as good: the difference is too close to call.");
  }

  @Test
  void plainInternetIsOnlyAsGoodWhereEachOpenVerdictIsAboutIt() {
    assertThat(text(decided("a", "private", "internet", 3), open("d", "peering", "private")))
        .endsWith("For the other 1 the difference is too close to call.");
  }

  @Test
  void whenAllIsOpenThatIsTheAnswer() {
    assertThat(text(open("a", "peering", "private"), open("b", "peering", "internet")))
        .isEqualTo("For all 2 sites the difference is too close to call.");
  }

  @Test
  void whatNothingReachesIsCounted() {
    assertThat(text(decided("a", "private", "internet", 3), none("b")))
        .isEqualTo("ExpressRoute is the best choice for 1 of 2 sites. No option reaches 1.");
    assertThat(text(none("a"), none("b"))).isEqualTo("No option reaches any destination.");
  }

  @Test
  void ofSeveralDestinationsPairsAreCounted() {
    assertThat(
            text(
                pair("a", "erp", "private", "internet", 3, 1),
                pair("a", "mail", "private", "internet", 3, 1)))
        .startsWith("ExpressRoute is the best choice for 2 of 2 pairs.");
  }

  @Test
  void theLargestGainAndWherePlainInternetWinsAreNamed() {
    Headline headline =
        of(
            decided("near", "internet", "private", 4),
            decided("far", "peering", "internet", 9),
            decided("b", "peering", "internet", 5));
    assertThat(headline.facts())
        .extracting(Headline.Fact::lead)
        .containsExactly("Largest gain: far.", "Where plain internet wins: near.");
  }

  @Test
  void talliesHaveAMarkForEachSite() {
    assertThat(
            of(decided("a", "peering", "internet", 3), open("b", "peering", "internet")).tallies())
        .extracting(Headline.Tally::count)
        .containsExactly(1, 1);
  }

  @Test
  void withoutAnyPairThereIsNoHeadline() {
    assertThatThrownBy(HeadlineWriterTest::of).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLongNameIsCut() {
    Pair hostile = decided("x".repeat(10_000), "private", "internet", 3);
    Headline headline = of(hostile, decided("b", "private", "internet", 2));
    assertThat(headline.facts().get(0).lead()).hasSizeLessThan(60);
  }
}

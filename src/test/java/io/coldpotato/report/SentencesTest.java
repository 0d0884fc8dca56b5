package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.latency.SegmentKind;
import io.coldpotato.routing.Decision;
import io.coldpotato.routing.RouteClass;
import io.coldpotato.routing.Rule;
import io.coldpotato.study.Journey;
import io.coldpotato.study.Trace;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.PopId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {

  private static final Interconnection IN_PARIS =
      SampleWays.meeting(Samples.ORANGE, Samples.CLOUD, Samples.PARIS, RowBasis.PUBLIC);
  private static final Interconnection IN_MARSEILLE =
      SampleWays.meeting(Samples.ORANGE, Samples.SPARKLE, Samples.MARSEILLE, RowBasis.PUBLIC);

  private final Sentences sentences = new Sentences(Samples.FACTS);

  private static Decision over(Rule rule, boolean beaten) {
    return new Decision(
        new PopId(Samples.ORANGE, Samples.LYON),
        RouteClass.PEER,
        1,
        Optional.of(IN_PARIS),
        IN_PARIS.a(),
        rule,
        beaten
            ? List.of(
                new Decision.Beaten(
                    RouteClass.PROVIDER, 2, Optional.of(IN_MARSEILLE), IN_MARSEILLE.a()))
            : List.of(),
        beaten ? 2 : 1);
  }

  @Test
  void eachRuleHasASentenceOfItsOwnThatNamesTheWinnerAndTheLoser() {
    Map<Rule, String> expected = new EnumMap<>(Rule.class);
    expected.put(Rule.OWN_PREFIX, "AS3215 serves the prefix itself, in Paris");
    expected.put(Rule.ONLY_WAY, "there is no other way than AS8075 in Paris");
    expected.put(
        Rule.BUSINESS_PREFERENCE,
        "a peer's route goes before a provider's: AS8075 in Paris, not AS6762 in Marseille");
    expected.put(
        Rule.SHORTER_AS_PATH,
        "fewer networks are on the way: 1 by AS8075 in Paris, 2 by AS6762 in Marseille");
    expected.put(
        Rule.LOWEST_MED,
        "the neighbour asks for this entrance (MED): AS8075 in Paris, not AS6762 in Marseille");
    expected.put(
        Rule.NEAREST_TO_DESTINATION,
        "it is the nearest of 2 ways to the packet's destination (cold potato): AS8075 in Paris,"
            + " not AS6762 in Marseille");
    expected.put(
        Rule.EXIT_AT_THIS_POP,
        "a way out at this PoP goes before one elsewhere: AS8075 in Paris, not AS6762 in"
            + " Marseille");
    expected.put(
        Rule.NEAREST_EXIT,
        "it is the nearest of 2 ways to the packet (hot potato): AS8075 in Paris, not AS6762 in"
            + " Marseille");
    expected.put(
        Rule.LOWEST_NEIGHBOUR,
        "all else is equal and the lowest number goes first: AS8075 in Paris, not AS6762 in"
            + " Marseille");
    Map<Rule, String> found = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      found.put(rule, sentences.because(over(rule, true)));
    }
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void aRuleThatBeatNothingStillMakesASentence(Rule rule) {
    assertThat(sentences.because(over(rule, false)))
        .doesNotContain("null", ", not", "  ")
        .doesNotEndWith(":")
        .doesNotEndWith(".");
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void aPrefixServedAtHomeNamesTheMetro(Rule rule) {
    Decision own = SampleWays.decision(rule, Samples.CLOUD, Samples.AMSTERDAM, Optional.empty());
    assertThat(sentences.because(own)).contains("Amsterdam");
  }

  @Test
  void eachKindOfSegmentHasAWordOfItsOwn() {
    Set<String> words = new HashSet<>();
    for (SegmentKind kind : SegmentKind.values()) {
      words.add(Sentences.word(kind));
    }
    assertThat(words).hasSize(SegmentKind.values().length).noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @EnumSource(Interconnection.Kind.class)
  void eachKindOfInterconnectionHasAWord(Interconnection.Kind kind) {
    assertThat(Sentences.word(kind)).isNotBlank();
  }

  @Test
  void aMeetingReadsTheSameFromBothSides() {
    assertThat(sentences.meeting(new MeetingPoint(Samples.CLOUD, Samples.ORANGE, Samples.PARIS)))
        .isEqualTo("AS3215 Orange meets AS8075 Microsoft in Paris")
        .isEqualTo(
            sentences.meeting(new MeetingPoint(Samples.ORANGE, Samples.CLOUD, Samples.PARIS)));
  }

  @Test
  void anAlternativeSaysWhoTakesOverAndWhatThatCosts() {
    assertThat(Figures.unbound(sentences.alternative(Samples.trace().alternatives().get(0), 28)))
        .isEqualTo(
            "without AS3215–AS8075 in Paris: AS3215 hands over to AS6762 in Paris instead,"
                + " P50 18.0 ms instead of 28.0");
  }

  @Test
  void anAlternativeThatIsNoneSaysWhy() {
    assertThat(sentences.alternative(Samples.trace().alternatives().get(1), 28))
        .isEqualTo(
            "without AS8075–AS3215 in Marseille: no way is left"
                + " (requests are dropped at Orange in Lyon: no route)");
  }

  @Test
  void anAlternativeWithoutHandOffsArrivesNevertheless() {
    Trace.Alternative alternative =
        new Trace.Alternative(
            new MeetingPoint(Samples.ORANGE, Samples.CLOUD, Samples.PARIS),
            true,
            SampleWays.circuit(),
            Optional.empty());
    assertThat(sentences.alternative(alternative, 28))
        .contains("arrives without a further hand-off");
  }

  @Test
  void theNextBestFibreWayIsNamedWithItsLength() {
    assertThat(Figures.unbound(sentences.otherWay(Samples.trace().otherWays().get(0), 480)))
        .isEqualTo("the next best fibre way goes by Marseille: 1 100 km instead of 480");
  }

  @Test
  void waysThatMeetTheCloudInTwoPlacesAreSaidToDiffer() {
    assertThat(sentences.ways(SampleWays.internet()))
        .isEqualTo("The ways differ: the request is handed over in Paris, the reply in Marseille.");
  }

  @Test
  void waysOverTheSameHandOffsAreAlike() {
    assertThat(sentences.ways(SampleWays.circuit()))
        .isEqualTo("Request and reply are handed over in Paris alike.");
  }

  @Test
  void stretchIsLeftOutWithinOneCity() {
    Journey.Reached near = SampleWays.circuit();
    assertThat(Sentences.stretch(near)).isEmpty();
    assertThat(Sentences.stretch(SampleWays.internet()).map(Figures::unbound))
        .contains("Light in fibre along the geodesic would need 8.0 ms; this takes 3.50 ×.");
  }
}

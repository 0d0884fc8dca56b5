package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.connectivity.World;
import io.coldpotato.geo.FibreWays;
import io.coldpotato.geo.Metro;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.Place;
import io.coldpotato.input.TableSource;
import io.coldpotato.latency.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondWayTest {

  private static final PathModels MODELS =
      PathModels.of(World.load("built-in", TableSource.builtIn()), TableSource.builtIn());

  private static final FibreWays WAYS = MODELS.world().carrierWays();

  private static Estimate between(String a, String b) {
    return MODELS.internet().between(place(a), place(b)).orElseThrow();
  }

  private static Place place(String name) {
    Metro metro = MODELS.world().graph().metro(new MetroId(name));
    return new Place(name, metro.country(), metro.coordinates());
  }

  @ParameterizedTest
  @CsvSource({"paris-fr,frankfurt-de", "london-gb,new-york-us", "tokyo-jp,los-angeles-us"})
  void theNextBestWayIsAnotherBetweenTheSameMetrosAndNotShorter(String a, String b) {
    Estimate estimate = between(a, b);
    SecondWay second = SecondWay.of(estimate, WAYS).orElseThrow();
    assertThat(second.kind()).isEqualTo(SecondWay.Kind.NEXT_BEST);
    assertThat(second.via()).isNotEqualTo(estimate.via()).startsWith(estimate.via().get(0));
    assertThat(second.via()).endsWith(estimate.via().get(estimate.via().size() - 1));
    assertThat(second.moreMillis()).isBetween(0.0, estimate.millis());
  }

  @Test
  void whereHubsLengthenAWayItIsTheOneWithoutThem() {
    Estimate byEurope = between("dubai-ae", "tokyo-jp");
    SecondWay second = SecondWay.of(byEurope, WAYS).orElseThrow();
    assertThat(second.kind()).isEqualTo(SecondWay.Kind.WITHOUT_HUBS);
    double direct =
        MODELS
            .with(HubRule.NONE)
            .internet()
            .between(place("dubai-ae"), place("tokyo-jp"))
            .orElseThrow()
            .millis();
    // Ends cost the same, whatever the way.
    assertThat(second.moreMillis())
        .isCloseTo(direct - byEurope.millis(), org.assertj.core.api.Assertions.within(1e-6));
  }

  @Test
  void aPlaceAndItselfHaveNoOtherWay() {
    Estimate here = between("paris-fr", "paris-fr");
    assertThat(SecondWay.of(here, WAYS)).isEmpty();
  }
}

package io.coldpotato.connectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coldpotato.geo.Corridor;
import io.coldpotato.geo.FibreWay;
import io.coldpotato.geo.MetroId;
import io.coldpotato.input.TableSource;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The built-in world with the fibre of another year. */
class WorldAsOfTest {

  private static final World WORLD = World.load("built-in", TableSource.builtIn());
  private static final World OF_2018 = WORLD.asOf(Year.of(2018));

  private static final MetroId KYIV = new MetroId("kyiv-ua");
  private static final MetroId MOSCOW = new MetroId("moscow-ru");
  private static final MetroId PARIS = new MetroId("paris-fr");
  private static final MetroId LONDON = new MetroId("london-gb");

  private static List<MetroId> metros(World world, MetroId from, MetroId to) {
    return world.carrierWays().way(from, to).map(FibreWay::metros).orElse(List.of());
  }

  @Test
  void aViewLeavesTheWorldAsItWas() {
    assertThat(OF_2018.asOf()).contains(Year.of(2018));
    assertThat(WORLD.asOf()).isEmpty();
    assertThat(metros(OF_2018, KYIV, MOSCOW)).containsExactly(KYIV, MOSCOW);
    assertThat(metros(WORLD, KYIV, MOSCOW)).hasSizeGreaterThan(2);
  }

  @Test
  void networksAndCatalogueAreThoseOfTheTables() {
    assertThat(OF_2018.topology()).isSameAs(WORLD.topology());
    assertThat(OF_2018.catalogue()).isSameAs(WORLD.catalogue());
    assertThat(OF_2018.cloudWan()).isSameAs(WORLD.cloudWan());
  }

  @Test
  void aYearOfAYearIsThatYear() {
    assertThat(OF_2018.asOf(Year.of(2026)).graph().corridors())
        .isEqualTo(WORLD.graph().corridors());
    assertThat(WORLD.asOf(Year.of(2022)).asOf(Year.of(2018)).graph().corridors())
        .isEqualTo(OF_2018.graph().corridors());
  }

  @Test
  void otherParametersKeepTheYear() {
    World changed = OF_2018.with(WORLD.parameters());
    assertThat(changed.asOf()).contains(Year.of(2018));
    assertThat(metros(changed, KYIV, MOSCOW)).containsExactly(KYIV, MOSCOW);
    FibreWay way = WORLD.cloudWays().way(PARIS, LONDON).orElseThrow();
    assertThat(changed.cloudWan().roundTrip(way)).isEqualTo(WORLD.cloudWan().roundTrip(way));
  }

  @Test
  void anEditIsMadeInTheYear() {
    List<Corridor> direct = OF_2018.graph().between(KYIV, MOSCOW);
    assertThat(direct).hasSize(1);
    World later = OF_2018.with(WORLD.parameters()).withoutAssumedInterconnections();
    assertThat(later.asOf()).contains(Year.of(2018));
    assertThat(later.graph().between(KYIV, MOSCOW)).isEqualTo(direct);
  }

  @Test
  void noYearIsKnownAfterTheTablesDate() {
    assertThatThrownBy(() -> WORLD.asOf(Year.of(2027)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("year (2027) must lie from 1990 to 2026");
  }
}

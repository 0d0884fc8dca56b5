package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.Failure;
import io.coldpotato.connectivity.FailureNames;
import io.coldpotato.connectivity.Plan;
import io.coldpotato.connectivity.Planning;
import io.coldpotato.connectivity.Site;
import io.coldpotato.connectivity.World;
import io.coldpotato.connectivity.WorldEdit;
import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.connectivity.WorldEdit.MetroPair;
import io.coldpotato.geo.MetroId;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.topology.Asn;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept when something fails changes no result. */
class FailingWorldTest {

  private static final World WORLD = Scenarios.WORLD;

  /** Takes out a meeting that is none, so that a world is made without any short way. */
  private static final WorldEdit NOTHING_LEFT_OUT =
      new WorldEdit(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(new MeetingPoint(new Asn(64_496), new Asn(64_497), new MetroId("paris-fr"))),
          List.of(new MetroPair(new MetroId("paris-fr"), new MetroId("sydney-au"))),
          List.of());

  private static WorldEdit alsoMadeAnew(WorldEdit edit) {
    return new WorldEdit(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            edit.removedInterconnections().stream()
                .findFirst()
                .orElse(NOTHING_LEFT_OUT.removedInterconnections().get(0))),
        List.of(
            edit.removedCorridors().stream()
                .findFirst()
                .orElse(NOTHING_LEFT_OUT.removedCorridors().get(0))),
        edit.removedPops());
  }

  private static List<Journey> journeys(World world, Scenario scenario) {
    return new Compare(world, scenario, Compare.Selection.ALL, scenario.seed())
        .run(1).results().stream().map(Comparison.Result::journey).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scenarios/retailer.yaml",
        "scenarios/backhaul.yaml",
        "scenarios/hot-and-cold-potato.yaml"
      })
  void aCutCableOrAMeetingThatIsGoneGivesWhatAWorldMadeAnewGives(String file) {
    Scenario scenario = GalleryFiles.read(Path.of(file));
    Compare compare = new Compare(WORLD, scenario, Compare.Selection.ALL, scenario.seed());
    FailureNames names = compare.failureNames();
    Set<String> ids = new LinkedHashSet<>();
    for (Comparison.Result result : compare.run(1).results()) {
      if (result.journey() instanceof Journey.Reached reached) {
        reached.handOffs().stream().limit(1).forEach(p -> ids.add(names.meeting(p)));
        for (Hop hop : reached.forward()) {
          List<MetroId> metros = Metros.of(hop);
          if (metros.size() > 1) {
            ids.add(names.corridor(metros.get(0), metros.get(1)));
          }
        }
      }
    }
    assertThat(ids).hasSizeGreaterThan(2);
    for (String id : ids.stream().limit(8).toList()) {
      if (names.find(id).orElse(null) instanceof Failure.InWorld failure) {
        assertThat(journeys(WORLD.with(failure.edit()), scenario))
            .as(id)
            .isEqualTo(journeys(WORLD.with(alsoMadeAnew(failure.edit())), scenario));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.coldpotato.study.GalleryTest#files")
  void whetherRulesForbidAWayIsWhatItsPlanSays(Path file) {
    Scenario scenario = GalleryFiles.read(file);
    World world = scenario.changed(WORLD);
    for (Site site : scenario.sites().values()) {
      scenario
          .destinations()
          .values()
          .forEach(
              destination -> {
                Planning planning =
                    new Planning(
                        world,
                        scenario.sites(),
                        scenario.destinations().values(),
                        site,
                        destination);
                for (ConnectivityOption option : scenario.options().values()) {
                  assertThat(option.isForbidden(planning))
                      .as(site.id() + " " + destination.id() + " " + option.id())
                      .isEqualTo(option.plan(planning) instanceof Plan.Forbidden);
                }
              });
    }
  }

  @Test
  void worldsThatAreKeptGiveWhatAFreshComparisonGives() {
    Scenario scenario = GalleryFiles.read(Path.of("scenarios/backhaul.yaml"));
    Worlds worlds = new Worlds(WORLD);
    Compare whole = new Compare(WORLD, scenario, Compare.Selection.ALL, scenario.seed());
    Failure failure = whole.failureNames().find("pop:AS8075/London").orElseThrow();
    Scenario failed = scenario.failing(List.of(failure));
    Comparison fresh = whole.failing(List.of(failure)).run(1);
    for (int i = 0; i < 2; i++) {
      assertThat(worlds.compare(scenario, Timing.DEFAULT).run(1).results())
          .isEqualTo(whole.run(1).results());
      assertThat(worlds.compare(failed, Timing.DEFAULT).run(1).results())
          .isEqualTo(fresh.results());
    }
  }

  @Test
  void aPartOfAComparisonIsThatPartOfTheWhole() {
    Scenario scenario = GalleryFiles.read(Path.of("scenarios/retailer.yaml"));
    Compare compare = new Compare(WORLD, scenario, Compare.Selection.ALL, scenario.seed());
    List<Comparison.Result> whole = compare.run(1).results();
    String site = whole.get(0).site();
    String destination = whole.get(0).destination();
    List<Comparison.Result> part =
        compare
            .only(new Compare.Selection(Set.of(site), Set.of(destination), Set.of()))
            .run(1)
            .results();
    assertThat(part)
        .isEqualTo(
            whole.stream()
                .filter(r -> r.site().equals(site) && r.destination().equals(destination))
                .toList());
  }

  @Test
  void aStudyWhoseThreadIsInterruptedStops() {
    Scenario scenario = GalleryFiles.read(Path.of("scenarios/backhaul.yaml"));
    Compare compare = new Compare(WORLD, scenario, Compare.Selection.ALL, scenario.seed());
    Thread.currentThread().interrupt();
    try {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> compare.run(1))
          .isInstanceOf(StoppedException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(compare.run(1).results()).isNotEmpty();
  }
}

package io.coldpotato.study;

import io.coldpotato.connectivity.Failure;
import io.coldpotato.connectivity.Recent;
import io.coldpotato.connectivity.World;
import io.coldpotato.connectivity.WorldEdit;
import io.coldpotato.geo.Place;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.topology.Asn;
import java.util.List;
import java.util.Set;

/**
 * Prepares many comparisons in one world, and keeps the changed worlds that it was last asked for:
 * whoever changes one thing after the other mostly asks in a world that is known.
 *
 * <p>What is kept changes no result. Safe for several threads.
 */
public final class Worlds {

  /** Each holds its own routes and ways, some ten megabytes. */
  private static final int MOST = 12;

  private final World base;
  private final Recent<Changes, World> changed = new Recent<>(MOST);
  private final Recent<Left, World> left = new Recent<>(MOST);

  /** All of a scenario that changes the world. */
  private record Changes(WorldEdit edit, Set<Asn> named, List<Place> sites) {}

  /** What has failed in which world. */
  private record Left(World standing, List<Failure> failures) {}

  /** Keeps worlds made of one. */
  public Worlds(World base) {
    this.base = base;
  }

  /** Returns the world that scenarios change. */
  public World base() {
    return base;
  }

  /** Prepares a comparison of a whole scenario by its own seed. */
  public Compare compare(Scenario scenario, Timing timing) {
    World standing = changed(scenario);
    List<Failure> inWorld =
        scenario.failures().stream().filter(Failure.InWorld.class::isInstance).toList();
    World world =
        inWorld.isEmpty()
            ? standing
            : left.get(new Left(standing, inWorld), key -> Compare.left(standing, key.failures()));
    return new Compare(scenario, standing, world, Compare.Selection.ALL, scenario.seed(), timing);
  }

  private World changed(Scenario scenario) {
    Changes changes =
        new Changes(
            scenario.worldEdit(),
            scenario.namedNetworks(),
            scenario.sites().values().stream().map(s -> s.place()).toList());
    return changed.get(changes, key -> scenario.changed(base));
  }
}

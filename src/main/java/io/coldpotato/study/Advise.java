package io.coldpotato.study;

import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Failure;
import io.coldpotato.connectivity.Site;
import io.coldpotato.connectivity.World;
import io.coldpotato.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds for each site and destination of a scenario the cheapest design that meets its targets.
 *
 * <p>A design is for one site and destination: it carries, and is paid for by, their traffic alone.
 * All other traffic stays on the plain Internet. What the scenario says has failed of the world,
 * and which locations and gateways, is not there to be built on; what has failed of its options is
 * not looked at, as they are not. The result depends on the scenario and the world alone, whatever
 * the number of workers.
 */
public final class Advise {

  /** How far locations are looked for unless a user says otherwise, km of fibre. */
  public static final double DEFAULT_WITHIN_KM = 1000;

  /** The longest such way that makes sense, half round the Earth. */
  public static final double MOST_WITHIN_KM = 20_000;

  /** How many designs are told on either side of the best one unless a user says otherwise. */
  public static final int DEFAULT_MOST = 3;

  private final World world;
  private final Scenario scenario;
  private final List<String> ownParts;
  private final Compare.Selection selection;
  private final Bounds bounds;

  /**
   * How much is considered and told.
   *
   * @param withinKilometres the longest fibre way from a site to a location
   * @param most how many designs are told before the best one, and after it
   */
  public record Bounds(double withinKilometres, int most) {
    /** What is taken when a user says nothing. */
    public static final Bounds DEFAULT = new Bounds(DEFAULT_WITHIN_KM, DEFAULT_MOST);
  }

  /**
   * Prepares the search.
   *
   * @param world the built-in world or a user's; the scenario's changes are made here
   * @param selection of sites and destinations; options are not looked at
   */
  public Advise(World world, Scenario scenario, Compare.Selection selection, Bounds bounds) {
    this.scenario =
        scenario.failing(scenario.failures().stream().filter(Failure::isShared).toList());
    this.world = Compare.left(Compare.changed(world, scenario), this.scenario.failures());
    this.ownParts =
        scenario.failures().stream().filter(f -> !f.isShared()).map(Failure::id).toList();
    this.selection = selection;
    this.bounds = bounds;
  }

  /**
   * Searches.
   *
   * @param jobs how many workers, at least 1
   */
  public Advice run(int jobs) {
    List<DesignSearch> searches = new ArrayList<>();
    for (Site site : scenario.sites().values()) {
      for (Destination destination : scenario.destinations().values()) {
        if (Compare.Selection.has(selection.sites(), site.id())
            && Compare.Selection.has(selection.destinations(), destination.id())) {
          searches.add(new DesignSearch(world, scenario, site, destination, bounds));
        }
      }
    }
    return new Advice(
        scenario,
        scenario.seed(),
        bounds.withinKilometres(),
        ownParts,
        Compare.inOrder(searches, DesignSearch::search, jobs));
  }

  /** Returns the world advised in, with the scenario's changes and without what has failed. */
  public World world() {
    return world;
  }
}

package io.coldpotato.study;

import io.coldpotato.connectivity.Plan;
import io.coldpotato.connectivity.World;
import io.coldpotato.routing.RouteTable;

/**
 * One site, destination and option of a comparison, asked in its world or in a changed one.
 *
 * @param compare holds the scenario and its world
 * @param site site key
 * @param destination destination key
 * @param option option key
 */
record Question(Compare compare, String site, String destination, String option) {

  World world() {
    return compare.world();
  }

  Journey journey(World world) {
    return compare.journey(world, site, destination, option);
  }

  Plan plan(World world) {
    return compare.plan(world, site, destination, option);
  }

  /** Returns the routes to the destination, or back to the site. */
  static RouteTable routes(Plan.Feasible plan, boolean forward) {
    return forward
        ? plan.network().routing().routes(plan.toCloud(), plan.toCloudEgress())
        : plan.network().routing().routes(plan.toSite(), plan.toSiteEgress());
  }
}

package io.coldpotato.study;

import io.coldpotato.connectivity.Plan;
import io.coldpotato.connectivity.World;
import io.coldpotato.geo.Corridor;
import io.coldpotato.geo.FibreWay;
import io.coldpotato.geo.FibreWays;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.routing.Choice;
import io.coldpotato.routing.Rule;
import io.coldpotato.topology.NetworkKind;
import io.coldpotato.units.Distance;
import java.util.List;
import java.util.Optional;

/**
 * How short a fibre way would have to be for an exit to win that lost by distance: to the exit
 * where packets leave as soon as they can, from the exit to the destination where they are carried
 * as far as possible.
 */
final class LaidWays {

  private final World world;
  private final Plan.Feasible plan;
  private final Choice choice;
  private final MetroId destination;

  LaidWays(World world, Plan.Feasible plan, boolean forward, Choice choice) {
    this.world = world;
    this.plan = plan;
    this.choice = choice;
    this.destination = (forward ? plan.toCloud() : plan.toSite()).servedAt().get(0).metro();
  }

  /**
   * What to try.
   *
   * @param change a way that is short enough; empty when none can be, or distance did not decide
   * @param tooFar the geodesic, when even fibre along it would cost too much
   */
  record Answer(Optional<WhatIf.Change> change, Optional<Distance> tooFar) {
    private static final Answer NONE = new Answer(Optional.empty(), Optional.empty());
  }

  Answer towards(Choice.Exit exit) {
    MetroId here = choice.at().metro();
    MetroId there = exit.target().metro();
    Choice.Exit chosen = choice.exits().get(0);
    Rule rule = exit.lostBy().orElse(Rule.ONLY_WAY);
    if (rule == Rule.NEAREST_TO_DESTINATION) {
      // The distance that remains is over other carriers' fibre.
      return shorter(there, destination, chosen.remaining().orElse(0.0), world.carrierWays());
    }
    return rule == Rule.NEAREST_EXIT || rule == Rule.LOWEST_NEIGHBOUR
        ? shorter(here, there, chosen.distance(), ownWays())
        : Answer.NONE;
  }

  private FibreWays ownWays() {
    boolean cloud =
        plan.network()
            .topology()
            .network(choice.at().asn())
            .filter(n -> n.kind() == NetworkKind.CLOUD)
            .isPresent();
    return cloud ? world.cloudWays() : world.carrierWays();
  }

  /** A direct way that costs less than what is to be beaten. */
  private Answer shorter(MetroId from, MetroId to, double costToBeat, FibreWays ways) {
    Optional<FibreWay> now = from.equals(to) ? Optional.empty() : ways.way(from, to);
    if (now.isEmpty() || !Double.isFinite(costToBeat)) {
      return Answer.NONE;
    }
    Corridor like = like(from, to, now.get());
    double stretch =
        like.medium() == Corridor.Medium.SEA
            ? ways.cost().sea()
            : ways.cost().onLand(world.graph().terrain(like));
    double most = (costToBeat - ways.cost().perCorridor().kilometres()) / stretch;
    double kilometres = Math.ceil(most) - 1;
    Distance geodesic =
        world.graph().metro(from).coordinates().geodesicTo(world.graph().metro(to).coordinates());
    double least = Corridor.LEAST_GEODESICS * geodesic.kilometres();
    if (kilometres < Math.max(1, least)) {
      // Fibre is never shorter than its corridor: then no way of any kind costs less.
      boolean never = least + ways.cost().perCorridor().kilometres() >= costToBeat;
      return new Answer(Optional.empty(), never ? Optional.of(geodesic) : Optional.empty());
    }
    Corridor corridor =
        new Corridor(
            from,
            to,
            like.medium(),
            Distance.ofKilometres(kilometres),
            Corridor.Use.TRUNK,
            like.name(),
            RowBasis.PUBLIC);
    return new Answer(
        Optional.of(new WhatIf.Change.Laid(corridor, now.get().length().kilometres())),
        Optional.empty());
  }

  /** The corridor between two metros; else one of the kind of the way between them. */
  private Corridor like(MetroId from, MetroId to, FibreWay now) {
    List<Corridor> direct = world.graph().between(from, to);
    if (!direct.isEmpty()) {
      return direct.get(0);
    }
    boolean bySea = now.corridors().stream().anyMatch(c -> c.medium() == Corridor.Medium.SEA);
    return new Corridor(
        from,
        to,
        bySea ? Corridor.Medium.SEA : Corridor.Medium.LAND,
        now.length(),
        Corridor.Use.TRUNK,
        "",
        RowBasis.ASSUMED);
  }
}

package io.coldpotato.study;

import io.coldpotato.connectivity.World;
import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.geo.FibreWay;
import io.coldpotato.latency.Segment;
import io.coldpotato.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way of one site, destination and option, step by step, and what would be instead of each
 * hand-off.
 *
 * @param scenario of which
 * @param site site key
 * @param destination destination key
 * @param option option key
 * @param kind the option's kind
 * @param timing how it was timed
 * @param journey the way
 * @param alternatives one for each hand-off of both directions; none unless asked for
 * @param otherWays the next best fibre way of each step that has one; none unless asked for
 */
public record Trace(
    Scenario scenario,
    String site,
    String destination,
    String option,
    String kind,
    Timing timing,
    Journey journey,
    List<Alternative> alternatives,
    List<OtherWay> otherWays) {

  /** Copies the lists. */
  public Trace {
    alternatives = List.copyOf(alternatives);
    otherWays = List.copyOf(otherWays);
  }

  /**
   * The fibre way that a step would take if its best were cut somewhere.
   *
   * @param forward whether the step is on the way there
   * @param step its index in that direction
   * @param way the next best way
   */
  public record OtherWay(boolean forward, int step, FibreWay way) {}

  /**
   * What happens when two networks do not meet where they do.
   *
   * @param without that meeting
   * @param forward whether it is on the way there; else on the way back
   * @param instead the journey in that world
   * @param firstOther the first hand-off of that direction that differs; empty when packets no
   *     longer arrive, or arrive without a further hand-off
   */
  public record Alternative(
      MeetingPoint without, boolean forward, Journey instead, Optional<MeetingPoint> firstOther) {}

  /**
   * Traces a way.
   *
   * @param compare holds the scenario and its world
   * @param explain whether to look for the alternatives; each costs a journey in a changed world
   */
  public static Trace of(
      Compare compare,
      Scenario scenario,
      String site,
      String destination,
      String option,
      boolean explain) {
    Journey journey = compare.journey(site, destination, option);
    List<Alternative> alternatives = new ArrayList<>();
    List<OtherWay> otherWays = new ArrayList<>();
    if (explain && journey instanceof Journey.Reached reached) {
      for (boolean forward : new boolean[] {true, false}) {
        for (MeetingPoint point : handOffs(reached, forward)) {
          World changed = compare.without(point);
          Journey instead = compare.journey(changed, site, destination, option);
          alternatives.add(
              new Alternative(point, forward, instead, firstOther(reached, instead, forward)));
        }
        otherWays.addAll(otherWays(compare.world(), reached, forward));
      }
    }
    return new Trace(
        scenario,
        site,
        destination,
        option,
        scenario.option(option).kind(),
        compare.timing(),
        journey,
        alternatives,
        otherWays);
  }

  private static List<OtherWay> otherWays(World world, Journey.Reached journey, boolean forward) {
    List<OtherWay> others = new ArrayList<>();
    List<Hop> hops = forward ? journey.forward() : journey.reverse();
    for (int i = 0; i < hops.size(); i++) {
      int step = i;
      otherWay(world, hops.get(i).delay().segment().carriage())
          .ifPresent(way -> others.add(new OtherWay(forward, step, way)));
    }
    return others;
  }

  private static Optional<FibreWay> otherWay(World world, Segment.Carriage carriage) {
    if (carriage instanceof Segment.Carriage.CarrierFibre fibre) {
      return world.carrierWays().secondBest(fibre.way().from(), fibre.way().to());
    }
    if (carriage instanceof Segment.Carriage.CloudFibre fibre) {
      return world.cloudWays().secondBest(fibre.way().from(), fibre.way().to());
    }
    return Optional.empty();
  }

  private static List<MeetingPoint> handOffs(Journey.Reached journey, boolean forward) {
    return (forward ? journey.forward() : journey.reverse())
        .stream().flatMap(h -> h.handOff().stream()).toList();
  }

  private static Optional<MeetingPoint> firstOther(
      Journey.Reached now, Journey instead, boolean forward) {
    if (!(instead instanceof Journey.Reached other)) {
      return Optional.empty();
    }
    List<MeetingPoint> before = handOffs(now, forward);
    List<MeetingPoint> after = handOffs(other, forward);
    return Stream.iterate(0, i -> i + 1)
        .limit(after.size())
        .filter(i -> i >= before.size() || !after.get(i).equals(before.get(i)))
        .map(after::get)
        .findFirst();
  }
}

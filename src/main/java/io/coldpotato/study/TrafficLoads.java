package io.coldpotato.study;

import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Failures;
import io.coldpotato.connectivity.Plan;
import io.coldpotato.connectivity.Planning;
import io.coldpotato.connectivity.Site;
import io.coldpotato.connectivity.SiteEnd;
import io.coldpotato.connectivity.World;
import io.coldpotato.latency.Capacity;
import io.coldpotato.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/**
 * What a scenario's traffic asks of the lines, circuits and gateways on the ways of an option: all
 * flows of all sites whose way crosses them, in each direction.
 *
 * <p>Ways are those of the world as it is; a flow whose option serves its destination by no way
 * asks nothing of that option's.
 */
final class TrafficLoads {

  /** No load at all. */
  static final TrafficLoads NONE = new TrafficLoads();

  /** By option, by name of what is asked, by how far the asking sites' time is ahead of UTC. */
  private final Map<String, Map<String, Map<Integer, Asked>>> byOption = new LinkedHashMap<>();

  private final Map<String, Capacity> known = new LinkedHashMap<>();

  /** What is asked of something: Mbit/s from the sites and towards them. */
  private record Asked(double fromSites, double towardsSites) {
    static final Asked NOTHING = new Asked(0, 0);

    Asked plus(Asked other) {
      return new Asked(fromSites + other.fromSites, towardsSites + other.towardsSites);
    }

    Asked times(double share) {
      return new Asked(fromSites * share, towardsSites * share);
    }

    boolean isMoreThan(Asked other) {
      return fromSites > other.fromSites || towardsSites > other.towardsSites;
    }

    Asked most(Asked other) {
      return new Asked(
          Math.max(fromSites, other.fromSites), Math.max(towardsSites, other.towardsSites));
    }
  }

  private TrafficLoads() {}

  /** Returns the loads of a scenario in its busy hour. */
  static TrafficLoads of(World world, Scenario scenario) {
    return of(world, scenario, Failures.NONE);
  }

  /** Returns the loads when something has failed: traffic then loads what it takes instead. */
  static TrafficLoads of(World world, Scenario scenario, Failures failed) {
    TrafficLoads loads = new TrafficLoads();
    for (Site site : scenario.sites().values()) {
      for (Destination destination : scenario.destinations().values()) {
        Asked asked = asked(scenario, site, destination);
        if (asked.isMoreThan(Asked.NOTHING)) {
          Planning planning =
              new Planning(
                  world,
                  scenario.sites(),
                  scenario.destinations().values(),
                  site,
                  destination,
                  failed);
          scenario.options().values().forEach(option -> loads.add(option, planning, asked));
        }
      }
    }
    return loads;
  }

  /**
   * Returns the loads in which one site's traffic with one destination goes by no way yet and all
   * other traffic of a scenario by another option.
   *
   * @param rest the option of the other traffic, of the key that the design will have
   */
  static TrafficLoads beside(
      World world, Scenario scenario, Site site, Destination destination, ConnectivityOption rest) {
    TrafficLoads loads = new TrafficLoads();
    for (Site from : scenario.sites().values()) {
      for (Destination to : scenario.destinations().values()) {
        Asked asked = asked(scenario, from, to);
        boolean isOther = !(from.equals(site) && to.equals(destination));
        if (isOther && asked.isMoreThan(Asked.NOTHING)) {
          Planning planning =
              new Planning(world, scenario.sites(), scenario.destinations().values(), from, to);
          loads.add(rest, planning, asked);
        }
      }
    }
    return loads;
  }

  /** Returns these loads with a site's traffic with a destination on the way of a design. */
  TrafficLoads and(Scenario scenario, ConnectivityOption design, Planning planning) {
    Asked asked = asked(scenario, planning.site(), planning.destination());
    if (!asked.isMoreThan(Asked.NOTHING)) {
      return this;
    }
    TrafficLoads loads = new TrafficLoads();
    loads.known.putAll(known);
    byOption.forEach(
        (option, byName) -> {
          Map<String, Map<Integer, Asked>> copy = new LinkedHashMap<>();
          byName.forEach((name, byOffset) -> copy.put(name, new TreeMap<>(byOffset)));
          loads.byOption.put(option, copy);
        });
    loads.add(design, planning, asked);
    return loads;
  }

  /** Returns the greater direction of what a site and a destination ask of each other, Mbit/s. */
  static double peakMegabits(Scenario scenario, Site site, Destination destination) {
    Asked asked = asked(scenario, site, destination);
    return Math.max(asked.fromSites(), asked.towardsSites());
  }

  private static Asked asked(Scenario scenario, Site site, Destination destination) {
    Asked sum = Asked.NOTHING;
    for (FlowRate flow : FlowRate.of(scenario.traffic(), site.id(), destination.id())) {
      sum = sum.plus(new Asked(flow.fromSiteMegabits(), flow.towardsSiteMegabits()));
    }
    return sum;
  }

  private void add(ConnectivityOption option, Planning planning, Asked asked) {
    if (option.plan(planning) instanceof Plan.Feasible plan) {
      int offset = planning.world().timeZones().offsetMinutes(planning.site().place());
      Map<String, Map<Integer, Asked>> ofOption =
          byOption.computeIfAbsent(option.id(), o -> new LinkedHashMap<>());
      capacities(plan)
          .forEach(
              capacity -> {
                known.putIfAbsent(capacity.name(), capacity);
                ofOption
                    .computeIfAbsent(capacity.name(), n -> new TreeMap<>())
                    .merge(offset, asked, Asked::plus);
              });
    }
  }

  private static Stream<Capacity> capacities(Plan.Feasible plan) {
    return Stream.of(
            plan.siteEnd().legs().stream()
                .map(SiteEnd.Leg::segment)
                .flatMap(s -> s.capacity().stream()),
            plan.capacities().networks().values().stream(),
            plan.capacities().gateway().stream())
        .flatMap(s -> s);
  }

  /**
   * Returns something on an option's way, seen from the site, with what is then asked of it.
   *
   * @param now the hour
   */
  Capacity asked(String option, Capacity capacity, SiteHour now) {
    Asked asked = sum(byOption.getOrDefault(option, Map.of()), capacity.name(), now::trafficShare);
    return capacity.asked(asked.fromSites(), asked.towardsSites());
  }

  private static Asked sum(
      Map<String, Map<Integer, Asked>> ofOption, String name, IntToDoubleFunction share) {
    Asked sum = Asked.NOTHING;
    for (Map.Entry<Integer, Asked> asked : ofOption.getOrDefault(name, Map.of()).entrySet()) {
      sum = sum.plus(asked.getValue().times(share.applyAsDouble(asked.getKey())));
    }
    return sum;
  }

  /** Returns what is loaded and how much, or which hour it is, for people; empty for neither. */
  Optional<String> note(Scenario scenario, Timing timing) {
    List<String> sentences = new ArrayList<>();
    timing
        .hour()
        .ifPresent(
            h ->
                sentences.add(
                    "times are those of "
                        + h
                        + ":00 to "
                        + h
                        + ":59 at each site, standard time, on a working day"));
    if (!known.isEmpty()) {
      sentences.add(
          (timing.hour().isPresent() ? "in the busy hour the" : "times are those of the busy hour;")
              + " load, towards the sites and from them, is: "
              + String.join("; ", loads()));
      if (scenario.traffic().stream().anyMatch(FlowRate::isByVolume)) {
        sentences.add("of a month's volume 0.7 % falls into a busy hour");
      }
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", sentences));
  }

  /** The greatest load of all options in the busy hour. */
  private List<String> loads() {
    List<String> loads = new ArrayList<>();
    for (Capacity capacity : known.values()) {
      Asked most = Asked.NOTHING;
      for (Map<String, Map<Integer, Asked>> ofOption : byOption.values()) {
        most = most.most(sum(ofOption, capacity.name(), offset -> 1));
      }
      loads.add(sentence(capacity.asked(most.fromSites(), most.towardsSites())));
    }
    return loads;
  }

  private static String sentence(Capacity capacity) {
    return capacity.name() + " " + percent(capacity.back()) + " and " + percent(capacity.ahead());
  }

  private static String percent(Capacity.Direction direction) {
    if (direction.offered().isEmpty()) {
      return "none";
    }
    return direction
        .load()
        .map(l -> Percent.of(l.ratio()))
        .orElse("not known, as no rate is stated");
  }
}

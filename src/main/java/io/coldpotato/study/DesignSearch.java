package io.coldpotato.study;

import io.coldpotato.connectivity.Candidate;
import io.coldpotato.connectivity.Candidates;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Planning;
import io.coldpotato.connectivity.Site;
import io.coldpotato.connectivity.World;
import io.coldpotato.scenario.Expectation;
import io.coldpotato.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks through the designs of one site and destination in order of cost until one keeps all
 * targets. What is passed over unmeasured cannot keep them; see {@link DesignTrial#mayDo}.
 */
final class DesignSearch {

  private final World world;
  private final Scenario scenario;
  private final Site site;
  private final Destination destination;
  private final Advise.Bounds bounds;
  private final List<Expectation> targets;

  DesignSearch(
      World world, Scenario scenario, Site site, Destination destination, Advise.Bounds bounds) {
    this.world = world;
    this.scenario = scenario;
    this.site = site;
    this.destination = destination;
    this.bounds = bounds;
    this.targets = Expectations.targets(scenario, site.id(), destination.id());
  }

  Advice.Pair search() {
    DesignTrial trial = trial();
    List<DesignOrder.Priced> order = order();
    for (int i = 0; i < order.size(); i++) {
      if (trial.mayDo(order.get(i))) {
        Advice.Design design = trial.design(i + 1, order.get(i));
        if (design.failures().isEmpty()) {
          return pair(order, Optional.of(design), before(trial, order, i), after(trial, order, i));
        }
      }
    }
    return pair(order, Optional.empty(), nearest(trial, order), List.of());
  }

  /** Returns what tries designs of this site and destination. */
  DesignTrial trial() {
    return new DesignTrial(world, scenario, planning(), targets);
  }

  /** Returns all designs in order of cost. */
  List<DesignOrder.Priced> order() {
    double megabits = TrafficLoads.peakMegabits(scenario, site, destination);
    List<Candidate> candidates =
        Candidates.of(planning(), new Candidates.Extent(bounds.withinKilometres(), megabits));
    CostStudy costs = new CostStudy(world, scenario.withDestination(destination));
    return DesignOrder.of(candidates, costs, site.id(), destination.id());
  }

  private Planning planning() {
    return new Planning(world, scenario.sites(), List.of(destination), site, destination);
  }

  private Advice.Pair pair(
      List<DesignOrder.Priced> order,
      Optional<Advice.Design> best,
      List<Advice.Design> failing,
      List<Advice.Design> dearer) {
    SortedMap<String, Integer> considered = new TreeMap<>();
    order.forEach(p -> considered.merge(p.candidate().kind(), 1, Integer::sum));
    return new Advice.Pair(site.id(), destination.id(), targets, considered, best, failing, dearer);
  }

  /** The one next to the best, then one of each other kind, then one of each other family. */
  private List<Advice.Design> before(DesignTrial trial, List<DesignOrder.Priced> order, int best) {
    Set<Integer> told = new TreeSet<>();
    Set<String> kinds = new HashSet<>();
    Set<String> families = new HashSet<>();
    for (int i = best - 1; i >= 0 && told.size() < bounds.most(); i--) {
      if (kinds.add(order.get(i).candidate().kind())) {
        families.add(order.get(i).candidate().family());
        told.add(i);
      }
    }
    for (int i = best - 1; i >= 0 && told.size() < bounds.most(); i--) {
      if (families.add(order.get(i).candidate().family())) {
        told.add(i);
      }
    }
    return told.stream().map(i -> trial.design(i + 1, order.get(i))).toList();
  }

  private List<Advice.Design> after(DesignTrial trial, List<DesignOrder.Priced> order, int best) {
    List<Advice.Design> told = new ArrayList<>();
    Set<String> families = new HashSet<>();
    for (int i = best + 1; i < order.size() && told.size() < bounds.most(); i++) {
      String family = order.get(i).candidate().family();
      if (!families.contains(family) && trial.mayDo(order.get(i))) {
        Advice.Design design = trial.design(i + 1, order.get(i));
        if (design.failures().isEmpty()) {
          families.add(family);
          told.add(design);
        }
      }
    }
    return told;
  }

  private List<Advice.Design> nearest(DesignTrial trial, List<DesignOrder.Priced> order) {
    Map<String, Advice.Design> byFamily = new LinkedHashMap<>();
    for (int i = 0; i < order.size(); i++) {
      Candidate candidate = order.get(i).candidate();
      boolean isNew = !byFamily.containsKey(candidate.family());
      if (isNew && trial.violations(candidate).isEmpty()) {
        byFamily.put(candidate.family(), trial.design(i + 1, order.get(i)));
      }
    }
    for (int i = 0; i < order.size() && byFamily.isEmpty(); i++) {
      byFamily.put("", trial.design(i + 1, order.get(i)));
    }
    return byFamily.values().stream()
        .sorted(Comparator.comparingInt(d -> d.failures().size()))
        .limit(Math.max(1, bounds.most()))
        .toList();
  }
}

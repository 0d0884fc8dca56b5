package io.coldpotato.report;

import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.World;
import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.MetroId;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Hop;
import io.coldpotato.study.Journey;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the things of a comparison lie. */
final class MapPlaces {

  private final Scenario scenario;
  private final WorldFacts facts;
  private final Map<MetroId, Coordinates> metros;

  MapPlaces(Scenario scenario, WorldFacts facts, Map<MetroId, Coordinates> metros) {
    this.scenario = scenario;
    this.facts = facts;
    this.metros = Map.copyOf(metros);
  }

  /** Returns where a world's metros lie. */
  static Map<MetroId, Coordinates> metros(World world) {
    Map<MetroId, Coordinates> all = new HashMap<>();
    world.graph().metros().forEach((id, metro) -> all.put(id, metro.coordinates()));
    return all;
  }

  Coordinates metro(MetroId id) {
    return Optional.ofNullable(metros.get(id))
        .orElseThrow(() -> new IllegalStateException("metro " + id + " has no place"));
  }

  String name(MetroId id) {
    return facts.metro(id);
  }

  Coordinates site(String key) {
    return Optional.ofNullable(scenario.sites().get(key)).orElseThrow().place().coordinates();
  }

  String destination(Comparison.Result result) {
    return Optional.<Destination>ofNullable(scenario.destinations().get(result.destination()))
        .map(facts::place)
        .orElse(result.destination());
  }

  /** Returns every place that a map of some results shows. */
  Set<Coordinates> shown(List<Comparison.Result> results) {
    Set<Coordinates> all = new LinkedHashSet<>();
    for (Comparison.Result result : results) {
      all.add(site(result.site()));
      if (result.journey() instanceof Journey.Reached reached) {
        for (List<Hop> way : List.of(reached.forward(), reached.reverse())) {
          way.forEach(h -> WayMap.metros(h).forEach(m -> all.add(metro(m))));
        }
      }
    }
    return all;
  }

  /** Returns the middle meridian of a map of some results, off whose edge their ways stay. */
  int middle(List<Comparison.Result> results) {
    Meridians meridians = new Meridians();
    for (Comparison.Result result : results) {
      Coordinates site = site(result.site());
      meridians.add(site, site);
      if (result.journey() instanceof Journey.Reached reached) {
        for (List<Hop> way : List.of(reached.forward(), reached.reverse())) {
          List<MetroId> metros = way.stream().flatMap(h -> WayMap.metros(h).stream()).toList();
          for (int i = 1; i < metros.size(); i++) {
            meridians.add(metro(metros.get(i - 1)), metro(metros.get(i)));
          }
        }
      }
    }
    return meridians.middle();
  }
}

package io.coldpotato.report;

import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Failure;
import io.coldpotato.connectivity.FailureNames;
import io.coldpotato.connectivity.World;
import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.connectivity.WorldEdit.MetroPair;
import io.coldpotato.geo.MetroId;
import io.coldpotato.scenario.OptionSettings;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Hop;
import io.coldpotato.study.Journey;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.PopId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists what can fail on some ways, beside corridors, and what has failed. */
final class ThingsJson {

  private final List<Failure> failures;
  private final World world;
  private final FailureNames names;
  private final WorldFacts facts;

  /** Where the path of a setting names its connection or circuit. */
  private static final int OWNER = 3;

  private final Set<String> down;
  private final Map<String, ObjectNode> things = new LinkedHashMap<>();

  ThingsJson(World world, FailureNames names, WorldFacts facts, List<Failure> failures) {
    this.failures = List.copyOf(failures);
    this.down = failures.stream().map(Failure::id).collect(Collectors.toSet());
    this.world = world;
    this.names = names;
    this.facts = facts;
  }

  /** Returns what can fail on the ways of some results of a scenario, each thing once. */
  ArrayNode on(Scenario scenario, List<Comparison.Result> results) {
    for (Comparison.Result result : results) {
      if (result.journey() instanceof Journey.Reached reached) {
        Set<MetroId> metros = new LinkedHashSet<>();
        for (List<Hop> way : List.of(reached.forward(), reached.reverse())) {
          for (Hop hop : way) {
            metros.addAll(WayMap.metros(hop));
            networks(hop);
          }
        }
        parts(scenario, result, metros);
      }
    }
    ArrayNode array = Json.array();
    things.values().forEach(array::add);
    return array;
  }

  private void networks(Hop hop) {
    List<MetroId> metros = WayMap.metros(hop);
    if (!(hop.why() instanceof Hop.Why.Routed) || metros.isEmpty()) {
      return;
    }
    hop.delay()
        .segment()
        .asn()
        .ifPresent(
            asn -> {
              pop(asn, metros.get(0));
              pop(asn, metros.get(metros.size() - 1));
            });
    hop.handOff().ifPresent(this::meeting);
  }

  /** Networks that an option adds are none of the world's, and fail by their option's names. */
  private void pop(Asn asn, MetroId metro) {
    PopId pop = new PopId(asn, metro);
    if (world.topology().has(pop)) {
      String label = facts.network(asn) + " in " + facts.metro(metro);
      put(names.pop(pop), "pop", label, List.of(metro));
    }
  }

  private void meeting(MeetingPoint point) {
    boolean isOfWorld =
        world.topology().interconnections(point.a(), point.b()).stream()
            .anyMatch(i -> i.a().metro().equals(point.metro()));
    if (isOfWorld) {
      put(names.meeting(point), "interconnection", label(point), List.of(point.metro()));
    }
  }

  private String label(MeetingPoint point) {
    return facts.network(point.a())
        + " and "
        + facts.network(point.b())
        + " in "
        + facts.metro(point.metro());
  }

  /** Parts of an option that the site uses, where they are on its way, or hold its gateway. */
  private void parts(Scenario scenario, Comparison.Result result, Set<MetroId> metros) {
    Set<String> used = new HashSet<>();
    OptionSettings.of(
            world.catalogue(), scenario, result.site(), result.destination(), result.option())
        .stream()
        .filter(s -> s.path().size() > OWNER + 1)
        .forEach(s -> used.add(s.path().get(OWNER)));
    List<Destination> destinations = List.of(scenario.destination(result.destination()));
    for (Failure failure :
        scenario.option(result.option()).failures(world.catalogue(), destinations)) {
      if (failure instanceof Failure.Part part
          && part.metro().filter(metros::contains).isPresent()
          && (!isOfOption(part) || used.contains(part.id().split("/", -1)[1]))) {
        put(part.id(), part.kind().word(), part.label(), part.metro().stream().toList());
      }
    }
  }

  private static boolean isOfOption(Failure.Part part) {
    return part.id().contains("/") && !part.id().contains(":");
  }

  private void put(String id, String kind, String label, List<MetroId> at) {
    if (!down.contains(id)) {
      things.computeIfAbsent(id, i -> thing(i, kind, label, at));
    }
  }

  private ObjectNode thing(String id, String kind, String label, List<MetroId> at) {
    ObjectNode object = Json.object().put("id", id).put("kind", kind).put("label", label);
    at.forEach(m -> object.set("at", GeoJson.position(world.graph().metro(m).coordinates())));
    return object;
  }

  /** Returns what has failed. */
  ArrayNode failed() {
    ArrayNode array = Json.array();
    for (Failure failure : failures) {
      if (failure instanceof Failure.Part part) {
        array.add(
            thing(part.id(), part.kind().word(), part.label(), part.metro().stream().toList()));
      } else if (failure instanceof Failure.InWorld in) {
        array.add(failed(in));
      }
    }
    return array;
  }

  private ObjectNode failed(Failure.InWorld failure) {
    for (MeetingPoint point : failure.edit().removedInterconnections()) {
      return thing(failure.id(), "interconnection", label(point), List.of(point.metro()));
    }
    for (PopId pop : failure.edit().removedPops()) {
      String label = facts.network(pop.asn()) + " in " + facts.metro(pop.metro());
      return thing(failure.id(), "pop", label, List.of(pop.metro()));
    }
    for (MetroPair pair : failure.edit().removedCorridors()) {
      String label = "cable " + facts.metro(pair.a()) + " – " + facts.metro(pair.b());
      ObjectNode object = thing(failure.id(), "corridor", label, List.of());
      object.set(
          "line",
          GeoJson.line(
              List.of(
                  world.graph().metro(pair.a()).coordinates(),
                  world.graph().metro(pair.b()).coordinates())));
      return object;
    }
    throw new IllegalStateException(failure.id() + " takes nothing out");
  }
}

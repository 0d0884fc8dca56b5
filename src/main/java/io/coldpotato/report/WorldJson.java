package io.coldpotato.report;

import io.coldpotato.azure.EdgePop;
import io.coldpotato.connectivity.FailureNames;
import io.coldpotato.connectivity.World;
import io.coldpotato.geo.Corridor;
import io.coldpotato.geo.MetroId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a map shows of a world whatever the scenario. */
public final class WorldJson {

  private WorldJson() {}

  /**
   * Returns land, metros, corridors, peering locations, regions and partners as one line of JSON.
   */
  public static String render(World world) {
    ObjectNode root = Json.object();
    root.set("land", GeoJson.land());
    Set<MetroId> edges =
        world.catalogue().edgePops().stream().map(EdgePop::metro).collect(Collectors.toSet());
    ArrayNode metros = root.putArray("metros");
    world
        .graph()
        .metros()
        .forEach(
            (id, metro) -> {
              ObjectNode object =
                  metros.addObject().put("id", id.value()).put("name", metro.name());
              object.put("country", metro.country());
              object.set("at", GeoJson.position(metro.coordinates()));
              object.put("edge", edges.contains(id));
            });
    FailureNames names = new FailureNames(world, List.of(), List.of());
    ArrayNode corridors = root.putArray("corridors");
    world.graph().corridors().forEach(c -> corridors.add(corridor(c, names, world)));
    places(root, world);
    root.set("partners", Json.strings(world.catalogue().partnerNames()));
    return Json.line(root);
  }

  private static ObjectNode corridor(Corridor corridor, FailureNames names, World world) {
    ObjectNode object = Json.object().put("id", names.corridor(corridor.a(), corridor.b()));
    if (!corridor.name().isEmpty()) {
      object.put("name", corridor.name());
    }
    object.put("medium", corridor.medium().name().toLowerCase(Locale.ROOT));
    Json.put(object, "km", corridor.length().kilometres());
    object.set(
        "line",
        GeoJson.line(
            List.of(
                world.graph().metro(corridor.a()).coordinates(),
                world.graph().metro(corridor.b()).coordinates())));
    return object;
  }

  private static void places(ObjectNode root, World world) {
    ArrayNode locations = root.putArray("locations");
    world
        .catalogue()
        .peeringLocations()
        .forEach(
            l ->
                locations
                    .addObject()
                    .put("id", "location:" + l.name())
                    .put("name", l.name())
                    .set("at", GeoJson.position(l.coordinates())));
    ArrayNode regions = root.putArray("regions");
    world
        .catalogue()
        .regions()
        .forEach(
            r ->
                regions
                    .addObject()
                    .put("id", r.name())
                    .put("name", r.displayName())
                    .set("at", GeoJson.position(r.coordinates())));
  }
}

package io.coldpotato.report;

import io.coldpotato.connectivity.FailureNames;
import io.coldpotato.connectivity.World;
import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.MetroId;
import io.coldpotato.latency.Segment;
import io.coldpotato.study.Hop;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds to the steps of a way where they run: whose network, which line, by which corridors. */
final class WayGeometry {

  private final World world;
  private final FailureNames names;

  WayGeometry(World world, FailureNames names) {
    this.world = world;
    this.names = names;
  }

  /**
   * Adds it to a way's segments.
   *
   * @param way as {@link JourneyJson} has written it
   * @param hops its steps
   * @param site where the site stands
   * @param isForward whether the way begins there; else it ends there
   */
  void addTo(JsonNode way, List<Hop> hops, Coordinates site, boolean isForward) {
    for (int i = 0; i < hops.size(); i++) {
      ObjectNode segment = (ObjectNode) way.get("segments").get(i);
      Hop hop = hops.get(i);
      segment.put("cloud", isCloud(hop.delay().segment()));
      List<MetroId> metros = WayMap.metros(hop);
      if (metros.isEmpty()) {
        line(segment, hop, hops, i, isForward ? Optional.of(site) : Optional.empty(), site);
      } else {
        segment.set("line", GeoJson.line(metros.stream().map(this::place).toList()));
        ArrayNode corridors = segment.putArray("corridors");
        corridors(metros).forEach(corridors::add);
      }
      hop.handOff()
          .ifPresent(
              point -> {
                ObjectNode handOff = (ObjectNode) segment.get("handoff");
                handOff.put("id", names.meeting(point));
                handOff.set("at", GeoJson.position(place(point.metro())));
              });
    }
  }

  private static boolean isCloud(Segment segment) {
    return segment.carriage() instanceof Segment.Carriage.CloudFibre
        || segment.asn().filter(Asn.MICROSOFT::equals).isPresent();
  }

  /**
   * A line from the site to where fibre begins, or back: a sketch, since its ducts are not known.
   */
  private void line(
      ObjectNode segment,
      Hop hop,
      List<Hop> hops,
      int index,
      Optional<Coordinates> start,
      Coordinates site) {
    if (!(hop.delay().segment().carriage() instanceof Segment.Carriage.Line)) {
      return;
    }
    Optional<Coordinates> before =
        metros(hops.subList(0, index).stream())
            .reduce((a, b) -> b)
            .map(this::place)
            .or(() -> start);
    Optional<Coordinates> after =
        metros(hops.subList(index + 1, hops.size()).stream()).findFirst().map(this::place);
    if (after.isEmpty() && start.isEmpty()) {
      after = Optional.of(site);
    }
    if (before.isPresent() && after.isPresent()) {
      segment.set("line", GeoJson.line(List.of(before.get(), after.get())));
      segment.put("sketch", true);
    }
  }

  private static Stream<MetroId> metros(Stream<Hop> hops) {
    return hops.flatMap(h -> WayMap.metros(h).stream());
  }

  /** Returns the names of the corridors between metros, in order. */
  List<String> corridors(List<MetroId> metros) {
    List<String> corridors = new ArrayList<>();
    for (int i = 1; i < metros.size(); i++) {
      if (!world.graph().between(metros.get(i - 1), metros.get(i)).isEmpty()) {
        corridors.add(names.corridor(metros.get(i - 1), metros.get(i)));
      }
    }
    return corridors;
  }

  Coordinates place(MetroId metro) {
    return world.graph().metro(metro).coordinates();
  }
}

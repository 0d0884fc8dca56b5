package io.coldpotato.report;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.MetroId;
import io.coldpotato.latency.Segment;
import io.coldpotato.latency.SegmentKind;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Hop;
import io.coldpotato.study.Journey;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ways of one option on a map, along the metros of their corridors. */
final class WayMap {

  private static final double OFFSET = 2.1;
  private static final double ARROW_FROM = 34;
  private static final double ARROW = 4.5;

  /** In pixels: nearer than this one name does for two places. */
  private static final double NEAR = 12;

  /** Not in the middle, where that of the way back would meet it. */
  private static final double ARROW_AT = 0.62;

  private final MapPlaces places;
  private final MapFrame frame;
  private final Pen pen = new Pen();

  /** Path data of each look; one leg of several ways is drawn once. */
  private final Map<String, Set<String>> legs = new LinkedHashMap<>();

  private final Map<MetroId, HandOff> handOffs = new LinkedHashMap<>();
  private final Set<MetroId> passed = new LinkedHashSet<>();
  private final Map<MetroId, String> ends = new LinkedHashMap<>();
  private final Set<String> sites = new LinkedHashSet<>();

  /** What stands where a network hands over. */
  private enum Role {
    HAND_OFF("hand-off"),
    EDGE_POP("edge PoP"),
    PEERING_LOCATION("peering location");

    private final String words;

    Role(String words) {
      this.words = words;
    }
  }

  /**
   * A place where a network hands over.
   *
   * @param role the most telling of what stands there
   * @param there whether requests are handed over there
   * @param back whether replies are
   */
  private record HandOff(Role role, boolean there, boolean back) {
    HandOff and(HandOff other) {
      return new HandOff(
          role.compareTo(other.role) >= 0 ? role : other.role,
          there || other.there,
          back || other.back);
    }

    String words() {
      return there && back ? role.words : there ? role.words + " →" : "← " + role.words;
    }
  }

  private WayMap(MapPlaces places, MapFrame frame) {
    this.places = places;
    this.frame = frame;
    for (String look :
        List.of("back carrier", "there carrier", "back cloud", "there cloud", "arrow")) {
      legs.put(look, new LinkedHashSet<>());
    }
  }

  /** Returns the map of an option's results. */
  static Drawing draw(
      String id,
      String title,
      Hue hue,
      List<Comparison.Result> results,
      MapPlaces places,
      MapFrame frame) {
    WayMap map = new WayMap(places, frame);
    results.forEach(map::add);
    return map.finish(id, title, hue);
  }

  private void add(Comparison.Result result) {
    sites.add(result.site());
    if (result.journey() instanceof Journey.Reached reached) {
      way(places.site(result.site()), reached.forward(), true);
      way(places.site(result.site()), reached.reverse(), false);
      handOffs(reached.forward(), true);
      handOffs(reached.reverse(), false);
      last(reached.forward()).ifPresent(m -> ends.put(m, places.destination(result)));
    }
  }

  private void handOffs(List<Hop> hops, boolean there) {
    for (int i = 0; i < hops.size(); i++) {
      Hop hop = hops.get(i);
      Optional<Hop> next = i + 1 < hops.size() ? Optional.of(hops.get(i + 1)) : Optional.empty();
      boolean isCloud = isCloud(hop) != next.map(WayMap::isCloud).orElse(isCloud(hop));
      boolean isPrivate = isCloud && (isPrivate(hop) || next.filter(WayMap::isPrivate).isPresent());
      Role role = isPrivate ? Role.PEERING_LOCATION : isCloud ? Role.EDGE_POP : Role.HAND_OFF;
      hop.handOff()
          .ifPresent(
              h -> handOffs.merge(h.metro(), new HandOff(role, there, !there), HandOff::and));
    }
  }

  private static boolean isCloud(Hop hop) {
    Segment.Carriage carriage = hop.delay().segment().carriage();
    return carriage instanceof Segment.Carriage.CloudFibre
        || carriage instanceof Segment.Carriage.Entry;
  }

  private static boolean isPrivate(Hop hop) {
    return hop.delay().segment().kind() == SegmentKind.PROVIDER_PRIVATE;
  }

  private static Optional<MetroId> last(List<Hop> hops) {
    List<MetroId> metros = hops.stream().flatMap(h -> metros(h).stream()).toList();
    return metros.isEmpty() ? Optional.empty() : Optional.of(metros.get(metros.size() - 1));
  }

  /** Returns the metros of a step's way; none of one without fibre ways. */
  static List<MetroId> metros(Hop hop) {
    Segment.Carriage carriage = hop.delay().segment().carriage();
    if (carriage instanceof Segment.Carriage.CarrierFibre fibre) {
      return fibre.way().metros();
    }
    return carriage instanceof Segment.Carriage.CloudFibre cloud ? cloud.way().metros() : List.of();
  }

  private void way(Coordinates site, List<Hop> hops, boolean forward) {
    List<MetroId> all = hops.stream().flatMap(h -> metros(h).stream()).toList();
    if (all.isEmpty()) {
      return;
    }
    passed.addAll(all);
    String direction = forward ? "there" : "back";
    if (forward) {
      leg(direction + " carrier", site, places.metro(all.get(0)));
    }
    for (Hop hop : hops) {
      boolean cloud = hop.delay().segment().carriage() instanceof Segment.Carriage.CloudFibre;
      List<MetroId> metros = metros(hop);
      for (int i = 1; i < metros.size(); i++) {
        leg(
            direction + (cloud ? " cloud" : " carrier"),
            places.metro(metros.get(i - 1)),
            places.metro(metros.get(i)));
      }
    }
    if (!forward) {
      leg(direction + " carrier", places.metro(all.get(all.size() - 1)), site);
    }
  }

  /** Adds a leg a little to the right of its travel, so that the way back lies beside it. */
  private void leg(String look, Coordinates from, Coordinates to) {
    double start = frame.fromMiddle(from);
    double end = frame.fromMiddle(to);
    if (Math.abs(start - end) > 180) {
      double side = Math.copySign(180, start);
      double before = Math.abs(side - start);
      double after = Math.abs(-side - end);
      double share = before + after == 0 ? 0 : before / (before + after);
      double latitude = from.latitude() + share * (to.latitude() - from.latitude());
      straight(look, frame.place(from), frame.edge(latitude, side));
      straight(look, frame.edge(latitude, -side), frame.place(to));
    } else {
      straight(look, frame.place(from), frame.place(to));
    }
  }

  private void straight(String look, EqualEarth.Point from, EqualEarth.Point to) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double length = Math.sqrt(dx * dx + dy * dy);
    if (length < 0.05) {
      return;
    }
    double ox = -dy / length * OFFSET;
    double oy = dx / length * OFFSET;
    boolean isNew =
        legs(look).add(Pen.segment(from.x() + ox, from.y() + oy, to.x() + ox, to.y() + oy));
    if (isNew && length > ARROW_FROM) {
      arrow(from.x() + ARROW_AT * dx + ox, from.y() + ARROW_AT * dy + oy, dx / length, dy / length);
    }
  }

  private void arrow(double x, double y, double ux, double uy) {
    legs("arrow")
        .add(
            "M"
                + Pen.point(x + ARROW * ux, y + ARROW * uy)
                + "L"
                + Pen.point(x - ARROW * (ux + uy), y - ARROW * (uy - ux))
                + "L"
                + Pen.point(x - ARROW * (ux - uy), y - ARROW * (uy + ux))
                + "z");
  }

  private Set<String> legs(String look) {
    return legs.computeIfAbsent(look, l -> new LinkedHashSet<>());
  }

  private Drawing finish(String id, String title, Hue hue) {
    frame.land(pen);
    legs.forEach((look, paths) -> pen.path(hue.look() + " way " + look, String.join("", paths)));
    MapLabels labels = new MapLabels(pen, MapFrame.WIDTH, frame.height());
    for (MetroId metro : handOffs.keySet()) {
      EqualEarth.Point at = frame.place(places.metro(metro));
      labels.keepFree(at);
      pen.path(hue.look() + " ring", Hue.Shape.CIRCLE.path(at.x(), at.y(), 4.5));
      pen.path(hue.look() + " dot", Hue.Shape.CIRCLE.path(at.x(), at.y(), 1.6));
    }
    sites.forEach(site -> site(site, labels));
    ends.forEach(
        (metro, name) -> {
          EqualEarth.Point at = frame.place(places.metro(metro));
          pen.path("place", Hue.Shape.SQUARE.path(at.x(), at.y(), 4));
          labels.put("name", at, name);
        });
    handOffs.forEach(
        (metro, handOff) -> {
          if (!labels.put(
              "name", frame.place(places.metro(metro)), places.name(metro), handOff.words())) {
            labels.put("name", frame.place(places.metro(metro)), places.name(metro));
          }
        });
    if (sites.size() == 1) {
      passed.stream()
          .filter(m -> !handOffs.containsKey(m) && !ends.containsKey(m) && isApart(m))
          .forEach(m -> labels.put("pop", frame.place(places.metro(m)), places.name(m)));
    }
    return pen.drawing(
        id,
        title,
        "Thick lines are requests, thin lines replies; dashed in carriers' networks, whole in the"
            + " cloud's. Discs are sites, squares destinations, rings edge PoPs, peering locations"
            + " and other hand-offs.",
        MapFrame.WIDTH,
        frame.height());
  }

  /** Whether a metro on the way is not where a site stands. */
  private boolean isApart(MetroId metro) {
    EqualEarth.Point at = frame.place(places.metro(metro));
    return sites.stream()
        .map(s -> frame.place(places.site(s)))
        .noneMatch(s -> Math.hypot(s.x() - at.x(), s.y() - at.y()) < NEAR);
  }

  private void site(String site, MapLabels labels) {
    EqualEarth.Point at = frame.place(places.site(site));
    pen.path("place", Hue.Shape.CIRCLE.path(at.x(), at.y(), 3.6));
    labels.put("name", at, site);
  }
}

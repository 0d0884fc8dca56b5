package io.coldpotato.report;

import io.coldpotato.geo.Coordinates;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Positions and lines in the order of GeoJSON (RFC 7946): longitude, latitude. */
final class GeoJson {

  private GeoJson() {}

  static ArrayNode position(Coordinates at) {
    return Json.array().add(at.longitude()).add(at.latitude());
  }

  static ArrayNode line(Iterable<Coordinates> points) {
    ArrayNode line = Json.array();
    points.forEach(p -> line.add(position(p)));
    return line;
  }

  /**
   * Returns the land as the geometry of many polygons, one a ring.
   *
   * <p>Rings run clockwise, as the map library reads what lies inside on a sphere; RFC 7946 asks
   * for the other sense, and readers of it are to accept both.
   */
  static ObjectNode land() {
    ObjectNode land = Json.object().put("type", "MultiPolygon");
    ArrayNode polygons = land.putArray("coordinates");
    LandOutline.rings().forEach(ring -> polygons.addArray().add(line(ring)));
    return land;
  }
}

package io.coldpotato.report;

import io.coldpotato.geo.Coordinates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The outline of the land as SVG path data in the units of {@link EqualEarth}. */
final class LandOutline {

  private static final String RESOURCE = "/report/land.txt";
  private static final String FINE = "/report/land-fine.txt";

  private LandOutline() {}

  /** Returns it with Greenwich in the middle; one ring after the other, in tenths of a unit. */
  static String path() {
    return path(0);
  }

  /**
   * Returns it for a map with another middle: rings are cut where that map's edge runs.
   *
   * @param middle meridian, in degrees
   */
  static String path(int middle) {
    StringBuilder path = new StringBuilder();
    for (List<Coordinates> ring :
        Resources.text(RESOURCE).lines().map(LandOutline::ring).toList()) {
      List<Vertex> vertices =
          ring.stream().map(c -> new Vertex(c.longitude(), c.latitude())).toList();
      pieces(vertices, middle).forEach(piece -> append(piece, path));
    }
    return path.toString();
  }

  /**
   * A vertex.
   *
   * @param longitude in degrees, beyond 180 too where a ring goes on
   * @param latitude in degrees
   */
  record Vertex(double longitude, double latitude) {}

  /**
   * Returns the rings of a finer outline, each closed and clockwise as seen from above; where one
   * crosses longitude 180° its sign changes.
   */
  static List<List<Coordinates>> rings() {
    return Resources.text(FINE).lines().map(LandOutline::ring).toList();
  }

  private static List<Coordinates> ring(String line) {
    return Stream.of(line.split(",", -1)).map(LandOutline::vertex).toList();
  }

  private static Coordinates vertex(String text) {
    int blank = text.indexOf(' ');
    return new Coordinates(
        Double.parseDouble(text.substring(blank + 1)),
        Double.parseDouble(text.substring(0, blank)));
  }

  /** Returns what of a ring lies on a map, by degrees from its middle. */
  static List<List<Vertex>> pieces(List<Vertex> ring, int middle) {
    List<List<Vertex>> pieces = new ArrayList<>();
    for (int turn = -360; turn <= 360; turn += 360) {
      int shift = turn - middle;
      List<Vertex> moved =
          ring.stream().map(v -> new Vertex(v.longitude() + shift, v.latitude())).toList();
      List<Vertex> piece = westOf(180, eastOf(-180, moved));
      if (piece.stream().mapToDouble(Vertex::longitude).distinct().count() > 1) {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  private static List<Vertex> eastOf(double edge, List<Vertex> ring) {
    return cut(ring, edge, v -> v.longitude() >= edge);
  }

  private static List<Vertex> westOf(double edge, List<Vertex> ring) {
    return cut(ring, edge, v -> v.longitude() <= edge);
  }

  /**
   * By Sutherland and Hodgman, "Reentrant polygon clipping", Communications of the ACM 17 (1974).
   */
  private static List<Vertex> cut(List<Vertex> ring, double edge, Predicate<Vertex> inside) {
    if (ring.stream().allMatch(inside)) {
      return ring;
    }
    List<Vertex> kept = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      Vertex from = ring.get((i + ring.size() - 1) % ring.size());
      Vertex to = ring.get(i);
      if (inside.test(from) != inside.test(to)) {
        double share = (edge - from.longitude()) / (to.longitude() - from.longitude());
        kept.add(new Vertex(edge, from.latitude() + share * (to.latitude() - from.latitude())));
      }
      if (inside.test(to)) {
        kept.add(to);
      }
    }
    return kept;
  }

  private static void append(List<Vertex> ring, StringBuilder path) {
    long atX = 0;
    long atY = 0;
    String command = "M";
    for (Vertex vertex : ring) {
      EqualEarth.Point point = EqualEarth.project(vertex.latitude(), vertex.longitude());
      long x = Math.round(point.x() * 10);
      long y = Math.round(point.y() * 10);
      path.append(command).append(tenths(x - atX)).append(' ').append(tenths(y - atY));
      command = command.equals("M") ? "l" : " ";
      atX = x;
      atY = y;
    }
    path.append('z');
  }

  private static String tenths(long value) {
    return Pen.number(value / 10.0);
  }

  /** Reads what lies in the jar. */
  static final class Resources {
    private Resources() {}

    static String text(String name) {
      try (InputStream stream = LandOutline.class.getResourceAsStream(name)) {
        if (stream == null) {
          throw new IllegalStateException(name + " is not in the jar");
        }
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

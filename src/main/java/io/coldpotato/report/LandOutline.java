package io.coldpotato.report;

import io.coldpotato.geo.Coordinates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The outline of the land as SVG path data in the units of {@link EqualEarth}. */
final class LandOutline {

  private static final String RESOURCE = "/report/land.txt";
  private static final String FINE = "/report/land-fine.txt";

  private LandOutline() {}

  /** Returns it; one ring after the other, in steps of a tenth of a unit. */
  static String path() {
    StringBuilder path = new StringBuilder();
    Resources.text(RESOURCE).lines().forEach(ring -> append(ring, path));
    return path.toString();
  }

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

  private static void append(String ring, StringBuilder path) {
    long atX = 0;
    long atY = 0;
    String command = "M";
    for (String vertex : ring.split(",", -1)) {
      EqualEarth.Point point = EqualEarth.project(vertex(vertex));
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

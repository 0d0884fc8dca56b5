package io.coldpotato.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts marks on a drawing. Not safe for several threads. */
final class Pen {

  /** Longer names are cut in pictures; tables hold them whole. */
  private static final int LONGEST_LABEL = 28;

  private final List<Drawing.Mark> marks = new ArrayList<>();

  /** Returns a coordinate with one decimal. */
  static String number(double pixels) {
    long tenths = Math.round(pixels * 10);
    return tenths % 10 == 0
        ? Long.toString(tenths / 10)
        : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
  }

  static String point(double x, double y) {
    return number(x) + " " + number(y);
  }

  static String segment(double x1, double y1, double x2, double y2) {
    return "M" + point(x1, y1) + "L" + point(x2, y2);
  }

  /** Returns a name that fits into a picture, on one line. */
  static String shortened(String name) {
    String line = name.replaceAll("\\p{Cntrl}+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_LABEL
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
  }

  void path(String look, String path) {
    if (!path.isEmpty()) {
      marks.add(new Drawing.Stroke(look, path));
    }
  }

  void line(String look, double x1, double y1, double x2, double y2) {
    path(look, segment(x1, y1, x2, y2));
  }

  void box(String look, double x, double y, double width, double height) {
    path(
        look,
        "M"
            + point(x, y)
            + "h"
            + number(width)
            + "v"
            + number(height)
            + "h"
            + number(-width)
            + "z");
  }

  void text(String look, double x, double y, String text) {
    marks.add(new Drawing.Label(look, number(x), number(y), shortened(text)));
  }

  /** Writes text that was cut where it had to be. */
  void whole(String look, double x, double y, String text) {
    marks.add(new Drawing.Label(look, number(x), number(y), text));
  }

  void land(int middle, double scale, double x, double y) {
    marks.add(
        new Drawing.Land(
            middle, String.format(Locale.ROOT, "translate(%.2f %.2f) scale(%.5f)", x, y, scale)));
  }

  /** Draws an option's mark: a circle, a diamond or a square, filled as its hue says. */
  void mark(Hue hue, double x, double y, double size) {
    path(hue.look() + " mark", hue.shape().path(x, y, size));
    if (hue.fill().isInner()) {
      path(hue.look() + " inner", hue.shape().path(hue.fill(), x, y, size));
    }
  }

  Drawing drawing(String id, String title, String description, int width, int height) {
    return new Drawing(id, title, description, width, height, marks);
  }
}

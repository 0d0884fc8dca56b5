package io.coldpotato.report;

import java.util.ArrayList;
import java.util.List;

/** Names on a map; one that would cover another is left out, the first put wins. */
final class MapLabels {

  /** A face's usual width per character, in pixels, on the wide side. */
  private static final double CHARACTER = 7.6;

  private static final double HEIGHT = 13;
  private static final double GAP = 7;

  private final Pen pen;
  private final int width;
  private final int height;
  private final List<double[]> taken = new ArrayList<>();

  MapLabels(Pen pen, int width, int height) {
    this.pen = pen;
    this.width = width;
    this.height = height;
  }

  /** Keeps names off a mark. */
  void keepFree(EqualEarth.Point at) {
    taken.add(new double[] {at.x() - 5, at.y() - 5, at.x() + 5, at.y() + 5});
  }

  /** Puts a name beside a point where there is room: right, left, above or below. */
  boolean put(String look, EqualEarth.Point at, String name) {
    return put(look, at, name, "");
  }

  /**
   * Puts a name beside a point where there is room, and below it in lesser ink what is there.
   *
   * @return whether there was room
   */
  boolean put(String look, EqualEarth.Point at, String name, String what) {
    String text = Pen.shortened(name);
    double wide = Math.max(text.length(), what.length()) * CHARACTER;
    double high = what.isEmpty() ? HEIGHT : 2 * HEIGHT + 1;
    double[][] corners = {
      {at.x() + GAP, at.y() - HEIGHT / 2},
      {at.x() - GAP - wide, at.y() - HEIGHT / 2},
      {at.x() - wide / 2, at.y() - GAP - high},
      {at.x() - wide / 2, at.y() + GAP},
      {at.x() + GAP, at.y() - high},
      {at.x() - GAP - wide, at.y() - high},
      {at.x() + GAP, at.y() + 2},
      {at.x() - GAP - wide, at.y() + 2}
    };
    for (double[] corner : corners) {
      double[] box = {corner[0], corner[1], corner[0] + wide, corner[1] + high};
      boolean inside = box[0] >= 2 && box[1] >= 2 && box[2] <= width - 2 && box[3] <= height - 2;
      if (inside && taken.stream().noneMatch(t -> overlaps(t, box))) {
        taken.add(box);
        boolean left = corner[0] + wide < at.x();
        boolean middle = !left && corner[0] < at.x();
        double x = left ? corner[0] + wide : middle ? at.x() : corner[0];
        String anchor = left ? " end" : middle ? " middle" : "";
        pen.text(look + anchor, x, corner[1] + HEIGHT - 3, text);
        if (!what.isEmpty()) {
          pen.text("pop" + anchor, x, corner[1] + 2 * HEIGHT - 2, what);
        }
        return true;
      }
    }
    return false;
  }

  private static boolean overlaps(double[] a, double[] b) {
    return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  }
}

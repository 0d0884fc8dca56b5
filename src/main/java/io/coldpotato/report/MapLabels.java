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
  void put(String look, EqualEarth.Point at, String name) {
    String text = Pen.shortened(name);
    double wide = text.length() * CHARACTER;
    double[][] lefts = {
      {at.x() + GAP, at.y() - HEIGHT / 2},
      {at.x() - GAP - wide, at.y() - HEIGHT / 2},
      {at.x() - wide / 2, at.y() - GAP - HEIGHT},
      {at.x() - wide / 2, at.y() + GAP}
    };
    for (double[] left : lefts) {
      double[] box = {left[0], left[1], left[0] + wide, left[1] + HEIGHT};
      boolean inside = box[0] >= 2 && box[1] >= 2 && box[2] <= width - 2 && box[3] <= height - 2;
      if (inside && taken.stream().noneMatch(t -> overlaps(t, box))) {
        taken.add(box);
        pen.text(look, left[0], left[1] + HEIGHT - 3, text);
        return;
      }
    }
  }

  private static boolean overlaps(double[] a, double[] b) {
    return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  }
}

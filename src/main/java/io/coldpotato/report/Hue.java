package io.coldpotato.report;

import java.util.List;

/**
 * How an option looks, everywhere: a hue, a shape and a dash pattern (by class name), hollow where
 * it is a further one of its kind.
 *
 * @param look class names
 * @param shape of its mark
 */
record Hue(String look, Shape shape) {

  /** The shape of a mark. */
  enum Shape {
    CIRCLE("m-circle", "●", "○"),
    DIAMOND("m-diamond", "◆", "◇"),
    SQUARE("m-square", "■", "□");

    /** Of the shape that a page keeps once. */
    private final String id;

    private final String sign;
    private final String hollow;

    Shape(String id, String sign, String hollow) {
      this.id = id;
      this.sign = sign;
      this.hollow = hollow;
    }

    String id() {
      return id;
    }

    /** Returns the hollow mark as a character. */
    String hollow() {
      return hollow;
    }

    /** Returns the shape at the origin, as pages keep it. */
    String kept() {
      return path(0, 0, 4);
    }

    String path(double x, double y, double r) {
      return switch (this) {
        case CIRCLE -> "M" + Pen.point(x - r, y) + arc(r, 2 * r) + arc(r, -2 * r) + "z";
        case DIAMOND ->
            "M" + Pen.point(x - 1.25 * r, y) + lines(1.25 * r, 1, -1, 1, 1, -1, 1) + "z";
        case SQUARE ->
            "M" + Pen.point(x - 0.9 * r, y - 0.9 * r) + lines(1.8 * r, 1, 0, 0, 1, -1, 0) + "z";
      };
    }

    private static String arc(double r, double dx) {
      return "a" + Pen.point(r, r) + " 0 0 1 " + Pen.point(dx, 0);
    }

    private static String lines(double unit, double... steps) {
      StringBuilder path = new StringBuilder("l");
      for (int i = 0; i < steps.length; i += 2) {
        path.append(i == 0 ? "" : " ").append(Pen.point(steps[i] * unit, steps[i + 1] * unit));
      }
      return path.toString();
    }
  }

  /** Returns the mark as a character. */
  String sign() {
    return look.endsWith(" more") ? shape.hollow : shape.sign;
  }

  /** Returns the hue of an option among all of its comparison. */
  static Hue of(String option, String kind, List<String> sameKind) {
    boolean first = sameKind.indexOf(option) <= 0;
    String more = first ? "" : " more";
    return switch (kind) {
      case "internet" -> new Hue("internet" + more, Shape.CIRCLE);
      case "peering-service" -> new Hue("peering" + more, Shape.DIAMOND);
      case "expressroute" -> new Hue("express" + more, Shape.SQUARE);
      default -> new Hue("other" + more, Shape.CIRCLE);
    };
  }
}

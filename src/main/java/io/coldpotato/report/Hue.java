package io.coldpotato.report;

import java.util.List;
import java.util.Locale;

/**
 * How an option looks, everywhere: a hue and a shape for its kind; for its place among options of
 * that kind a dash pattern (by class name) and what fills the shape.
 *
 * @param look class names
 * @param shape of its mark
 * @param fill of its mark
 * @param number its place among several of its kind, from 1; empty for the only one
 */
record Hue(String look, Shape shape, Fill fill, String number) {

  /** What fills the mark of the first of a kind, the second and so on; then from the second on. */
  enum Fill {
    WHOLE(0),
    NONE(1),
    DOT(2),
    LEFT(3),
    RIGHT(4),
    UPPER(5),
    LOWER(6);

    /** Of the first option that has it, from 0; signs and dash patterns are counted so too. */
    private final int place;

    Fill(int place) {
      this.place = place;
    }

    /** Returns the fill of a place, from 0. */
    private static Fill at(int place) {
      int further = values().length - 1;
      return place < 1 ? WHOLE : values()[1 + (place - 1) % further];
    }

    /** Returns those that a hollow mark holds. */
    static List<Fill> inner() {
      return List.of(DOT, LEFT, RIGHT, UPPER, LOWER);
    }

    boolean isInner() {
      return inner().contains(this);
    }
  }

  /** The shape of a mark. */
  enum Shape {
    CIRCLE("m-circle", "●○◉◐◑◓◒"),
    DIAMOND("m-diamond", "◆◇◈⬖⬗⬘⬙"),
    SQUARE("m-square", "■□▣◧◨⬒⬓");

    /** Of the shape that a page keeps once. */
    private final String id;

    /** One for each fill, in their order. */
    private final String signs;

    Shape(String id, String signs) {
      this.id = id;
      this.signs = signs;
    }

    String id() {
      return id;
    }

    /** Returns the id of what fills it in part. */
    String id(Fill fill) {
      return id + "-" + fill.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the mark as a character. */
    String sign(Fill fill) {
      return signs.substring(fill.place, fill.place + 1);
    }

    /** Returns what fills it in part, at the origin, as pages keep it. */
    String kept(Fill fill) {
      return path(fill, 0, 0, 4);
    }

    /** Returns what fills it in part. */
    String path(Fill fill, double x, double y, double r) {
      double reach =
          switch (this) {
            case CIRCLE -> r;
            case DIAMOND -> 1.25 * r;
            case SQUARE -> 0.9 * r;
          };
      return switch (fill) {
        case WHOLE -> path(x, y, r);
        case NONE -> "";
        case DOT -> path(x, y, 0.45 * r);
        case LEFT -> half(x, y - reach, 0, reach, -1);
        case RIGHT -> half(x, y - reach, 0, reach, 1);
        case UPPER -> half(x - reach, y, reach, 0, -1);
        case LOWER -> half(x - reach, y, reach, 0, 1);
      };
    }

    /** A half from one end of its straight side to the other, that side being twice a step long. */
    private String half(double x, double y, double dx, double dy, int side) {
      double outX = side * dy;
      double outY = side * dx;
      return "M"
          + Pen.point(x, y)
          + switch (this) {
            case CIRCLE ->
                "a"
                    + Pen.point(dx + dy, dx + dy)
                    + " 0 0 "
                    + ((dx == 0) == (side > 0) ? 1 : 0)
                    + " "
                    + Pen.point(2 * dx, 2 * dy);
            case DIAMOND -> lines(1, dx + outX, dy + outY, dx - outX, dy - outY);
            case SQUARE -> lines(1, outX, outY, 2 * dx, 2 * dy, -outX, -outY);
          }
          + "z";
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
    return shape.sign(fill);
  }

  /** Returns the mark as a character, and the number of an option that is not the only one. */
  String numbered() {
    return number.isEmpty() ? sign() : sign() + " " + number;
  }

  /** Returns the class names of its kind alone, for marks whose filling says something else. */
  String kind() {
    return look.contains(" ") ? look.substring(0, look.indexOf(' ')) : look;
  }

  /** Returns the hue of an option among all of its comparison. */
  static Hue of(String option, String kind, List<String> sameKind) {
    int place = Math.max(0, sameKind.indexOf(option));
    Fill fill = Fill.at(place);
    String more = fill == Fill.WHOLE ? "" : " more" + (fill.isInner() ? " " + dash(fill) : "");
    String number = sameKind.size() > 1 ? Integer.toString(place + 1) : "";
    return switch (kind) {
      case "internet" -> new Hue("internet" + more, Shape.CIRCLE, fill, number);
      case "peering-service" -> new Hue("peering" + more, Shape.DIAMOND, fill, number);
      case "expressroute" -> new Hue("express" + more, Shape.SQUARE, fill, number);
      default -> new Hue("other" + more, Shape.CIRCLE, fill, number);
    };
  }

  /** Returns the class of a fill's dash pattern. */
  private static String dash(Fill fill) {
    return "d" + (fill.place + 1);
  }
}

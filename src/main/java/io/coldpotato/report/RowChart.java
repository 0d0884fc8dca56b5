package io.coldpotato.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chart of rows, each a name, plots and words: a template lays them out as a grid, so that it
 * holds at any width. Places across are shares of a plot's width in per cent, places down pixels.
 *
 * @param look class name of the whole
 * @param label the finding and what is drawn, for those who do not see it
 * @param grids that rows show, kept once
 * @param rows from top to bottom
 */
record RowChart(String look, String label, List<Grid> grids, List<Row> rows) implements Chart.Body {

  RowChart(String look, String label, List<Row> rows) {
    this(look, label, List.of(), rows);
  }

  RowChart {
    grids = List.copyOf(grids);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param look class names
   * @param cells from left to right
   */
  record Row(String look, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    Row(String look, Cell... cells) {
      this(look, List.of(cells));
    }
  }

  /** What stands in a row. */
  sealed interface Cell {}

  /**
   * Text.
   *
   * @param look class names
   * @param text for people
   */
  record Words(String look, String text) implements Cell {}

  /**
   * A plot.
   *
   * @param look class names
   * @param height in pixels
   * @param marks from the lowest to the topmost
   */
  record Plot(String look, int height, List<Mark> marks) implements Cell {
    Plot {
      marks = List.copyOf(marks);
    }
  }

  /**
   * Lines behind the marks of many rows.
   *
   * @param id unique in the page
   * @param lines upright, from top to bottom
   */
  record Grid(String id, List<Line> lines) {
    Grid {
      lines = List.copyOf(lines);
    }

    /** Returns the grid of an axis's ticks. */
    static Grid of(String id, Axis axis) {
      return new Grid(
          id,
          axis.ticks().stream()
              .map(t -> Pen.percent(axis.at(t)))
              .map(x -> new Line("grid", x, "0", x, "100%"))
              .toList());
    }
  }

  /** Something drawn. */
  sealed interface Mark {}

  /**
   * A grid that the chart keeps.
   *
   * @param id of it
   */
  record Kept(String id) implements Mark {}

  /**
   * A line.
   *
   * @param look class names
   * @param x1 per cent
   * @param y1 pixels
   * @param x2 per cent
   * @param y2 pixels
   */
  record Line(String look, String x1, String y1, String x2, String y2) implements Mark {}

  /**
   * A box.
   *
   * @param look class names
   * @param x per cent
   * @param y pixels
   * @param width per cent
   * @param height pixels
   * @param hatched whether lines in the ground's colour run over it
   */
  record Box(String look, String x, String y, String width, String height, boolean hatched)
      implements Mark {}

  /**
   * A mark of one of the page's shapes.
   *
   * @param look class names
   * @param shape its id
   * @param x per cent
   * @param y pixels
   */
  record Symbol(String look, String shape, String x, String y) implements Mark {}

  /**
   * A few words.
   *
   * @param look class names
   * @param x per cent
   * @param y pixels
   * @param dx further to the right, in pixels
   * @param text shown
   */
  record Text(String look, String x, String y, int dx, String text) implements Mark {}

  /** Puts marks on a plot by values of an axis from 0 to 100. Not safe for several threads. */
  static final class Pen {
    private final Axis axis;
    private final List<Mark> marks = new ArrayList<>();

    Pen(Axis axis) {
      this.axis = axis;
    }

    private static String percent(double share) {
      long hundredths = Math.round(share * 100);
      return (hundredths % 100 == 0
              ? Long.toString(hundredths / 100)
              : String.format(Locale.ROOT, "%.2f", hundredths / 100.0))
          + "%";
    }

    private String x(double value) {
      return percent(axis.at(value));
    }

    Pen line(String look, double from, double to, double y) {
      String at = io.coldpotato.report.Pen.number(y);
      marks.add(new Line(look, x(from), at, x(to), at));
      return this;
    }

    /** A line from top to bottom. */
    Pen upright(String look, double value, double height) {
      marks.add(new Line(look, x(value), "0", x(value), io.coldpotato.report.Pen.number(height)));
      return this;
    }

    Pen grid(Grid kept) {
      marks.add(new Kept(kept.id()));
      return this;
    }

    /** Grid lines at the axis's ticks. */
    Pen grid(double height) {
      axis.ticks().forEach(t -> upright("grid", t, height));
      return this;
    }

    Pen box(String look, double from, double to, double y, double height, boolean hatched) {
      marks.add(
          new Box(
              look,
              x(from),
              io.coldpotato.report.Pen.number(y),
              percent(axis.at(to) - axis.at(from)),
              io.coldpotato.report.Pen.number(height),
              hatched));
      return this;
    }

    Pen symbol(String look, String shape, double value, double y) {
      marks.add(new Symbol(look, shape, x(value), io.coldpotato.report.Pen.number(y)));
      return this;
    }

    /** An option's mark, filled as its hue says. */
    Pen mark(Hue hue, double value, double y) {
      symbol(hue.look() + " mark", hue.shape().id(), value, y);
      return hue.fill().isInner()
          ? symbol(hue.look() + " inner", hue.shape().id(hue.fill()), value, y)
          : this;
    }

    Pen text(String look, double value, double y, int dx, String text) {
      marks.add(
          new Text(
              look,
              x(value),
              io.coldpotato.report.Pen.number(y),
              dx,
              io.coldpotato.report.Pen.shortened(text)));
      return this;
    }

    Plot plot(String look, double height) {
      return new Plot(look, (int) Math.round(height), marks);
    }

    /** Returns the ticks of an axis as a plot of its own. */
    static Plot ticks(String look, Axis axis, boolean signed) {
      Pen pen = new Pen(axis);
      for (double t : axis.ticks()) {
        String text = axis.step() < 1 ? Figures.millis(t) : Figures.whole(t);
        pen.text("tick middle", t, 12, 0, signed && t > 0 ? "+" + text : text);
      }
      return pen.plot(look, 16);
    }
  }
}

package io.coldpotato.report;

import java.util.ArrayList;
import java.util.List;

/** Columns that fit a width: where there is no room the least important are left out. */
final class TextTable {

  private static final int GAP = 2;
  private static final int LEAST_TEXT = 6;

  private final TextStyle style;
  private final int indent;
  private final List<Column> columns;
  private final List<List<Span>> rows = new ArrayList<>();

  /**
   * A column.
   *
   * @param head its title, with the unit
   * @param isText whether it is set left and may be cut short
   * @param weight 0 stays; of the others the greatest goes first
   */
  record Column(String head, boolean isText, int weight) {
    static Column text(String head, int weight) {
      return new Column(head, true, weight);
    }

    static Column figure(String head, int weight) {
      return new Column(head, false, weight);
    }
  }

  TextTable(TextStyle style, int indent, List<Column> columns) {
    this.style = style;
    this.indent = indent;
    this.columns = List.copyOf(columns);
  }

  /** Adds a row with a cell for each column. */
  void row(List<Span> cells) {
    rows.add(cells.stream().map(c -> new Span(style.characters(c.text()), c.ink())).toList());
  }

  /** Adds the head and all rows to a canvas. */
  void draw(Canvas canvas) {
    Layout layout = layout();
    canvas.line(layout.head());
    for (int i = 0; i < rows.size(); i++) {
      canvas.line(layout.row(i));
    }
  }

  /** Returns the table laid out for the rows that it has. */
  Layout layout() {
    int[] widths = new int[columns.size()];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = length(style.characters(columns.get(c).head()));
      for (List<Span> row : rows) {
        widths[c] = Math.max(widths[c], length(row.get(c).text()));
      }
    }
    while (total(widths) > style.width() && drop(widths)) {
      // one column at a time
    }
    while (total(widths) > style.width() && shrink(widths)) {
      // one character at a time
    }
    return new Layout(widths);
  }

  private int total(int[] widths) {
    int total = indent - GAP;
    for (int width : widths) {
      total += width < 0 ? 0 : width + GAP;
    }
    return total;
  }

  private boolean drop(int[] widths) {
    int least = -1;
    for (int c = 0; c < widths.length; c++) {
      int weight = columns.get(c).weight();
      if (widths[c] >= 0 && weight > 0 && (least < 0 || weight > columns.get(least).weight())) {
        least = c;
      }
    }
    if (least >= 0) {
      widths[least] = -1;
    }
    return least >= 0;
  }

  private boolean shrink(int[] widths) {
    int widest = -1;
    for (int c = 0; c < widths.length; c++) {
      if (columns.get(c).isText()
          && widths[c] > LEAST_TEXT
          && (widest < 0 || widths[c] > widths[widest])) {
        widest = c;
      }
    }
    if (widest >= 0) {
      widths[widest]--;
    }
    return widest >= 0;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** A table whose columns have their widths. */
  final class Layout {
    private final int[] widths;

    private Layout(int[] widths) {
      this.widths = widths;
    }

    List<Span> head() {
      return line(columns.stream().map(c -> Span.dim(style.characters(c.head()))).toList());
    }

    List<Span> row(int index) {
      return line(rows.get(index));
    }

    /** Returns how far the columns reach. */
    int width() {
      return total(widths);
    }

    private List<Span> line(List<Span> cells) {
      List<Span> line = new ArrayList<>();
      line.add(Span.plain(" ".repeat(indent)));
      for (int c = 0; c < widths.length; c++) {
        if (widths[c] >= 0) {
          Span cell = cut(cells.get(c), widths[c]);
          String room = " ".repeat(widths[c] - length(cell.text()));
          boolean left = columns.get(c).isText();
          line.add(Span.plain(left ? "" : room));
          line.add(cell);
          line.add(Span.plain((left ? room : "") + " ".repeat(GAP)));
        }
      }
      return line;
    }

    private Span cut(Span cell, int width) {
      if (length(cell.text()) <= width) {
        return cell;
      }
      String mark = style.characters("…");
      int keep = cell.text().offsetByCodePoints(0, width - mark.length());
      return new Span(cell.text().substring(0, keep) + mark, cell.ink());
    }
  }
}

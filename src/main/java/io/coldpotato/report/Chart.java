package io.coldpotato.report;

import java.util.List;

/**
 * A picture under its finding, and the same as a table.
 *
 * @param finding a sentence or the name of what is plotted
 * @param note what is plotted, in which unit
 * @param body the picture
 * @param table the same in figures
 */
record Chart(String finding, String note, Body body, HtmlTable table) {

  /** What is drawn. */
  sealed interface Body permits Panels, RowChart {

    /** Returns its drawings; none of a chart of rows. */
    default List<Drawing> drawings() {
      return List.of();
    }
  }

  List<Drawing> drawings() {
    return body.drawings();
  }

  /**
   * Drawings side by side.
   *
   * @param panels at least one
   */
  record Panels(List<Panel> panels) implements Body {
    Panels {
      panels = List.copyOf(panels);
    }

    /** One drawing for all widths, without a heading. */
    static Panels of(Drawing drawing) {
      return new Panels(List.of(new Panel("", "", List.of(drawing))));
    }

    @Override
    public List<Drawing> drawings() {
      return panels.stream().flatMap(p -> p.drawings().stream()).toList();
    }

    /** Returns how many stand in a row at most. */
    int abreast() {
      return Math.min(panels.size(), 3);
    }
  }

  /**
   * One of the drawings.
   *
   * @param heading above it; may be empty
   * @param look class names of the heading
   * @param drawings one for all widths, or one for desks and one for phones
   */
  record Panel(String heading, String look, List<Drawing> drawings) {
    Panel {
      drawings = List.copyOf(drawings);
    }

    /** Returns the class of a drawing: whether it is for all widths, for desks or for phones. */
    String width(int drawing) {
      return drawings.size() == 1 ? "" : drawing == 0 ? "desk" : "phone";
    }
  }
}

package io.coldpotato.report;

import java.util.List;

/**
 * Pictures under one finding, and the same as a table.
 *
 * @param finding a sentence or the name of what is plotted
 * @param note what is plotted, in which unit
 * @param drawings at least one
 * @param table the same in figures
 */
record Chart(String finding, String note, List<Panel> drawings, HtmlTable table) {

  Chart {
    drawings = List.copyOf(drawings);
  }

  /**
   * One of the pictures.
   *
   * @param heading above it; may be empty
   * @param look class names of the heading
   * @param drawing the picture
   */
  record Panel(String heading, String look, Drawing drawing) {}
}

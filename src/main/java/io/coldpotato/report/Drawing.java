package io.coldpotato.report;

import java.util.List;

/**
 * A picture that a template writes as SVG: places in its own pixels, looks by class names.
 *
 * @param id unique in the page
 * @param title the finding, for those who do not see it
 * @param description what is drawn
 * @param width in pixels
 * @param height in pixels
 * @param marks from the lowest to the topmost
 */
record Drawing(
    String id, String title, String description, int width, int height, List<Mark> marks) {

  Drawing {
    marks = List.copyOf(marks);
  }

  /** Something drawn. */
  sealed interface Mark {}

  /**
   * A line or a shape.
   *
   * @param look class names
   * @param path SVG path data
   */
  record Stroke(String look, String path) implements Mark {}

  /**
   * Text.
   *
   * @param look class names
   * @param x of its anchor, in pixels
   * @param y of its base line, in pixels
   * @param text at most a few words
   */
  record Label(String look, String x, String y, String text) implements Mark {}

  /**
   * The land outline.
   *
   * @param middle meridian in the middle of its projection, in degrees
   * @param transform from its units to pixels
   */
  record Land(int middle, String transform) implements Mark {
    /** Returns the id of the outline that a page keeps for that middle. */
    String id() {
      return middle == 0 ? "land" : "land" + middle;
    }
  }
}

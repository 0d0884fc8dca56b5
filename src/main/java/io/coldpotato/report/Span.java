package io.coldpotato.report;

/**
 * A piece of text in one ink.
 *
 * @param text its characters
 * @param ink how it is set off
 */
record Span(String text, Ink ink) {

  static Span plain(String text) {
    return new Span(text, Ink.PLAIN);
  }

  static Span bold(String text) {
    return new Span(text, Ink.BOLD);
  }

  static Span dim(String text) {
    return new Span(text, Ink.DIM);
  }
}

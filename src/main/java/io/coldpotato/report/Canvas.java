package io.coldpotato.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of text no wider than a style allows. */
final class Canvas {

  private final TextStyle style;
  private final StringBuilder out = new StringBuilder();

  Canvas(TextStyle style) {
    this.style = style;
  }

  /** One character in its ink. */
  private record Glyph(int character, Ink ink) {
    boolean isBlank() {
      return character == ' ';
    }
  }

  TextStyle style() {
    return style;
  }

  void blank() {
    out.append('\n');
  }

  /**
   * Adds text, broken at blanks; the first line is indented by so much, the others by as much more.
   */
  void paragraph(int indent, int hanging, Span... spans) {
    List<Glyph> rest = glyphs(List.of(spans));
    int margin = indent;
    do {
      int end = breakAt(rest, style.width() - margin);
      emit(margin, rest.subList(0, end));
      int next = end;
      while (next < rest.size() && rest.get(next).isBlank()) {
        next++;
      }
      rest = rest.subList(next, rest.size());
      margin = indent + hanging;
    } while (!rest.isEmpty());
  }

  /** Adds a command that can be copied, its lines joined by backslashes. */
  void command(String lead, List<String> words) {
    StringBuilder line = new StringBuilder(lead);
    for (int i = 0; i < words.size(); i++) {
      String word = style.characters(words.get(i));
      int needed = line.length() + 1 + word.length() + (i + 1 < words.size() ? 2 : 0);
      if (i > 0 && needed > style.width()) {
        paragraph(0, 4, Span.dim(line + " \\"));
        line = new StringBuilder("   ");
      }
      line.append(' ').append(word);
    }
    paragraph(0, 4, Span.dim(line.toString().replace("    ", "\u00a0\u00a0\u00a0\u00a0")));
  }

  /** Adds a line that is known to fit. */
  void line(List<Span> spans) {
    emit(0, glyphs(spans));
  }

  String text() {
    return out.toString();
  }

  private List<Glyph> glyphs(List<Span> spans) {
    List<Glyph> glyphs = new ArrayList<>();
    for (Span span : spans) {
      style.characters(span.text()).codePoints().forEach(c -> glyphs.add(new Glyph(c, span.ink())));
    }
    return glyphs;
  }

  private static int breakAt(List<Glyph> glyphs, int room) {
    if (glyphs.size() <= room) {
      return glyphs.size();
    }
    for (int i = room; i > 0; i--) {
      if (glyphs.get(i).isBlank()) {
        return i;
      }
    }
    return room;
  }

  private void emit(int margin, List<Glyph> glyphs) {
    int end = glyphs.size();
    while (end > 0 && glyphs.get(end - 1).isBlank()) {
      end--;
    }
    if (end > 0) {
      out.append(" ".repeat(margin));
    }
    int from = 0;
    while (from < end) {
      Ink ink = glyphs.get(from).ink();
      StringBuilder run = new StringBuilder();
      while (from < end && glyphs.get(from).ink() == ink) {
        run.appendCodePoint(glyphs.get(from++).character());
      }
      String text = run.toString().replace(TextStyle.NO_BREAK, ' ');
      out.append(style.color() ? ink.paint(text) : text);
    }
    out.append('\n');
  }
}

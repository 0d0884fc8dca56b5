package io.coldpotato.report;

import java.text.Normalizer;
import java.util.Map;

/**
 * How text is written to a terminal or a file.
 *
 * @param color whether ANSI's sixteen colours and bold may be used; nothing is said by colour alone
 * @param unicode whether more than ASCII may be used
 * @param width columns; raised to {@link #LEAST_WIDTH} when less
 */
public record TextStyle(boolean color, boolean unicode, int width) {

  /** The narrowest that tables are made for. */
  public static final int LEAST_WIDTH = 40;

  /** Keeps words and units together when lines are broken; written as a blank. */
  static final char NO_BREAK = '\u00a0';

  private static final Map<Integer, String> IN_ASCII =
      Map.ofEntries(
          Map.entry((int) '→', "->"),
          Map.entry((int) '×', "x"),
          Map.entry((int) '✓', "*"),
          Map.entry((int) '≈', "~"),
          Map.entry((int) '━', "="),
          Map.entry((int) '─', "-"),
          Map.entry((int) '–', "-"),
          Map.entry((int) '−', "-"),
          Map.entry((int) '·', "."),
          Map.entry((int) '…', "..."),
          Map.entry((int) '’', "'"),
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'Ø', "O"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'Ł', "L"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'đ', "d"));

  /** Raises the width to the least. */
  public TextStyle {
    width = Math.max(width, LEAST_WIDTH);
  }

  /**
   * Returns text in the characters of this style; control characters, which a terminal would obey,
   * become question marks.
   */
  String characters(String text) {
    StringBuilder out = new StringBuilder();
    String composed = unicode ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
    composed.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private void append(StringBuilder out, int c) {
    if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
      out.append('?');
    } else if (unicode || c < 128 || c == NO_BREAK) {
      out.appendCodePoint(c);
    } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
      out.append(IN_ASCII.getOrDefault(c, "?"));
    }
  }
}

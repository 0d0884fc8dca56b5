package io.coldpotato.topology;

import io.coldpotato.topology.Findings.Kind;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Locator;

/**
 * The text of an XML file, which every parser of it is given, so that all see the same; and where
 * in it things stand.
 */
final class XmlText {

  private static final int SHOWN = 100;
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
  private static final List<Charset> READ =
      List.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1);

  private final String text;
  private final int[] lineStarts;

  private XmlText(String text) {
    this.text = text;
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      lines += isLineEnd(text, i) ? 1 : 0;
    }
    this.lineStarts = new int[lines];
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      if (isLineEnd(text, i)) {
        lineStarts[line++] = i + 1;
      }
    }
  }

  /** As XML 1.0 has it: a line feed, a carriage return or both. */
  private static boolean isLineEnd(String text, int at) {
    char c = text.charAt(at);
    return c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
  }

  /**
   * Returns the text of bytes in UTF-8 or UTF-16 with its mark, or in the encoding that they
   * declare; empty, and an error told, when they are not in it or it is not read.
   */
  static Optional<XmlText> of(byte[] bytes, Findings findings) {
    Charset charset = StandardCharsets.UTF_8;
    int mark = 0;
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      mark = 3;
    } else if (starts(bytes, 0xfe, 0xff) || starts(bytes, 0xff, 0xfe)) {
      charset = starts(bytes, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      mark = 2;
    } else {
      int head = Math.min(bytes.length, 200);
      Matcher declared = ENCODING.matcher(new String(bytes, 0, head, StandardCharsets.ISO_8859_1));
      if (declared.find()) {
        String name = declared.group(1);
        Optional<Charset> read =
            READ.stream().filter(c -> c.name().equalsIgnoreCase(name)).findFirst();
        if (read.isEmpty()) {
          findings.stop(1, "encoding '" + name + "' is not read", "write the file in UTF-8");
          return Optional.empty();
        }
        charset = read.get();
      }
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = charset.newDecoder().decode(in, out, true);
    if (result.isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      findings.stop(line, "is not in " + charset.name(), "write the file in UTF-8");
      return Optional.empty();
    }
    return Optional.of(new XmlText(out.flip().toString()));
  }

  private static boolean starts(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return text;
  }

  /** Returns where a parser is: behind what it tells of. */
  int offset(Locator locator) {
    return offset(locator.getLineNumber(), locator.getColumnNumber());
  }

  /** Returns where a line and column, both from 1, are in the text. */
  int offset(int line, int column) {
    if (line < 1 || line > lineStarts.length) {
      return 0;
    }
    return Math.min(text.length(), lineStarts[line - 1] + Math.max(0, column - 1));
  }

  /** Returns where the tag begins that ends before a place; no other {@code <} stands in a tag. */
  int tagStart(int end) {
    return Math.max(0, text.lastIndexOf('<', Math.max(0, end - 1)));
  }

  /** Returns the line of a place, from 1. */
  int line(int offset) {
    int low = 0;
    int high = lineStarts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lineStarts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low + 1;
  }

  /** Tells an error about what begins at a place. */
  void tell(Findings findings, int offset, String message, String hint) {
    if (!findings.count(Kind.ERROR)) {
      return;
    }
    int line = line(offset);
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    String whole = text.substring(start, end).stripTrailing();
    int column = offset - start + 1;
    int tagEnd = text.indexOf('>', offset);
    int width = tagEnd < 0 ? 1 : Math.min(tagEnd + 1, start + whole.length()) - offset;
    boolean shown = column <= SHOWN;
    findings.add(
        Kind.ERROR,
        line,
        column,
        message,
        hint,
        shown ? printable(whole) : "",
        Math.max(1, Math.min(width, SHOWN - column + 1)));
  }

  /** Returns a text of the file as a terminal may have it, and no longer than a line. */
  static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), SHOWN); i++) {
      char c = text.charAt(i);
      int type = Character.getType(c);
      boolean odd =
          Character.isISOControl(c)
              || Character.isSurrogate(c)
              || type == Character.FORMAT
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR;
      shown.append(odd ? '·' : c);
    }
    return shown.append(text.length() > SHOWN ? "…" : "").toString();
  }
}

package io.coldpotato.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the objects of a JSON file (RFC 8259): of one array, or one after another, as in files of
 * one object a line.
 *
 * <p>Between objects that follow each other reading goes on, after a mistake, at the next line that
 * begins an object; inside an array nothing after a mistake can be trusted. Stops at {@value
 * #MOST_ERRORS} mistakes.
 */
public final class JsonRecords {

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final int MOST_ERRORS = 100;

  private final String file;
  private final List<Diagnostic> diagnostics;
  private final List<JsonRecord> records = new ArrayList<>();
  private TokenStreamLocation begun = TokenStreamLocation.NA;
  private int linesBefore;
  private int errors;

  private JsonRecords(String file, List<Diagnostic> diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /**
   * Returns whether a text can only be meant as JSON: its first character is a bracket or brace.
   */
  public static boolean isMeant(String text) {
    return text.stripLeading().startsWith("[") || text.stripLeading().startsWith("{");
  }

  /**
   * Reads a file's objects.
   *
   * @param file the name to use in diagnostics
   * @param text the whole file
   * @param diagnostics where errors are added
   */
  public static List<JsonRecord> read(String file, String text, List<Diagnostic> diagnostics) {
    JsonRecords reader = new JsonRecords(file, diagnostics);
    boolean isArray = text.stripLeading().startsWith("[");
    int start = 0;
    while (start < text.length()) {
      Optional<TokenStreamLocation> bad = reader.readFrom(text.substring(start));
      if (bad.isEmpty() || isArray || reader.isFull()) {
        break;
      }
      start = reader.nextObject(text, start, bad.orElseThrow().getLineNr());
    }
    return List.copyOf(reader.records);
  }

  private boolean isFull() {
    return errors >= MOST_ERRORS;
  }

  /** Reads as far as it makes sense; returns where it no longer does. */
  private Optional<TokenStreamLocation> readFrom(String part) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), part)) {
      JsonToken token = parser.nextToken();
      boolean isArray = token == JsonToken.START_ARRAY;
      if (isArray) {
        token = parser.nextToken();
      }
      while (token != null && token != JsonToken.END_ARRAY && !isFull()) {
        take(parser, token);
        token = parser.nextToken();
      }
      if (token != null && token == JsonToken.END_ARRAY && parser.nextToken() != null) {
        error(parser.currentTokenLocation(), "something follows the end of the list", "delete it");
      }
      return Optional.empty();
    } catch (JacksonException e) {
      // What is too deep or too long is refused without a place: that of the object it is in.
      TokenStreamLocation at = Optional.ofNullable(e.getLocation()).orElse(begun);
      error(at, "is not JSON here: " + firstLine(e.getOriginalMessage()), "download it again");
      return Optional.of(at);
    }
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private void take(JsonParser parser, JsonToken token) {
    TokenStreamLocation at = parser.currentTokenLocation();
    begun = at;
    if (value(parser, token) instanceof JsonRecord one) {
      records.add(one);
    } else {
      error(at, "expected an object", "write {…}");
    }
  }

  private void error(TokenStreamLocation at, String message, String hint) {
    errors++;
    diagnostics.add(
        Diagnostic.error(
            file, linesBefore + Math.max(1, at.getLineNr()), column(at), message, hint));
  }

  private static int column(TokenStreamLocation at) {
    return Math.max(1, at.getColumnNr());
  }

  /** Returns a value; a {@link Void} class stands for what is as good as absent. */
  private Object value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Double.parseDouble(parser.getString());
      default -> Void.class;
    };
  }

  private JsonRecord object(JsonParser parser) {
    TokenStreamLocation at = parser.currentTokenLocation();
    Map<String, Object> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Object value = value(parser, parser.nextToken());
      if (value != Void.class) {
        values.put(key, value);
      }
    }
    return new JsonRecord(file, linesBefore + at.getLineNr(), column(at), values, diagnostics);
  }

  private List<Object> list(JsonParser parser) {
    List<Object> list = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      list.add(value(parser, token));
      token = parser.nextToken();
    }
    return list;
  }

  /**
   * Returns where the next line begins that begins an object, after a line counted from a start.
   */
  private int nextObject(String text, int start, int badLine) {
    int at = start;
    int line = 1;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        return text.length();
      }
      at = end + 1;
      line++;
      if (line > badLine && text.startsWith("{", at)) {
        linesBefore += line - 1;
        return at;
      }
    }
    return text.length();
  }
}

package io.coldpotato.report;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Column heads and rows of texts, as aligned text, CSV or JSON. */
record Table(List<String> heads, List<List<String>> rows) {

  /** Returns aligned text. */
  String text() {
    int[] widths = new int[heads.size()];
    List<List<String>> lines = new ArrayList<>();
    lines.add(heads);
    lines.addAll(rows);
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        row.append(line.get(i)).append(" ".repeat(widths[i] - line.get(i).length() + 2));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** Returns CSV (RFC 4180, but with line feeds). */
  String csv() {
    StringBuilder text = new StringBuilder();
    text.append(Csv.line(heads));
    rows.forEach(row -> text.append(Csv.line(row)));
    return text.toString();
  }

  /** Returns an array of objects, one for each row, whose values are the texts. */
  String json() {
    ArrayNode array = Json.array();
    for (List<String> row : rows) {
      ObjectNode object = Json.object();
      for (int i = 0; i < heads.size(); i++) {
        object.put(heads.get(i), row.get(i));
      }
      array.add(object);
    }
    return Json.text(array);
  }
}

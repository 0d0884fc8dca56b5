package io.coldpotato.report;

import io.coldpotato.study.LeftOut;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows that were not scored, for people. */
final class LeftOutText {

  private LeftOutText() {}

  /** Returns how many by each reason, with the first names that nobody knows. */
  static String reasons(LeftOut leftOut) {
    return leftOut.rows().entrySet().stream()
        .map(e -> reason(e, leftOut))
        .collect(Collectors.joining(", "));
  }

  private static String reason(Map.Entry<LeftOut.Reason, Integer> entry, LeftOut leftOut) {
    String text = String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey().words());
    boolean named = entry.getKey() == LeftOut.Reason.UNKNOWN && !leftOut.unknownNames().isEmpty();
    return named ? text + " (" + String.join(", ", leftOut.unknownNames()) + ")" : text;
  }
}

package io.coldpotato.report;

import io.coldpotato.study.LeftOut;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows that were not scored, for people. */
final class LeftOutText {

  private LeftOutText() {}

  /** So many places in doubt are named. */
  private static final int MOST_PLACES = 3;

  /**
   * Returns how many by each reason, with the first names that nobody knows and the first places
   * that are probably elsewhere.
   */
  static String reasons(LeftOut leftOut) {
    return leftOut.rows().entrySet().stream()
        .map(e -> reason(e, leftOut))
        .collect(Collectors.joining(", "));
  }

  private static String reason(Map.Entry<LeftOut.Reason, Integer> entry, LeftOut leftOut) {
    String text = String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey().words());
    if (entry.getKey() == LeftOut.Reason.FASTER_THAN_LIGHT && !leftOut.doubtful().isEmpty()) {
      return text + " (" + doubts(leftOut) + ")";
    }
    boolean named = entry.getKey() == LeftOut.Reason.UNKNOWN && !leftOut.unknownNames().isEmpty();
    return named ? text + " (" + String.join(", ", leftOut.unknownNames()) + ")" : text;
  }

  private static String doubts(LeftOut leftOut) {
    String places =
        leftOut.doubtful().stream()
            .limit(MOST_PLACES)
            .map(
                d ->
                    String.format(
                        Locale.ROOT,
                        "%,d of the %,d of %s",
                        d.fasterThanLight(),
                        d.rows(),
                        d.name()))
            .collect(Collectors.joining(", "));
    int more = leftOut.doubtful().size() - MOST_PLACES;
    return places
        + (more > 0 ? " and those of " + more + " more" : "")
        + ": probably not where the file says; what is left of them is scored";
  }
}

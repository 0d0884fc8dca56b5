package io.coldpotato.scenario;

/**
 * What a scenario's author expects of one result.
 *
 * @param site site key, or {@code *} for each
 * @param destination destination key, or {@code *} for each
 * @param option option key, or {@code *} for each; the expected winner when the metric is {@code
 *     best}
 * @param metric the result's key: {@code rtt_ms_p50}, {@code rtt_ms_p95}, {@code rtt_ms_p99},
 *     {@code outcome}, {@code private}, {@code entry_metro}, {@code exit_metro}, {@code rule},
 *     {@code best}, {@code cost_month}, {@code sla_composite}, {@code resiliency_index} or {@code
 *     failover_s}
 * @param comparison how the value is compared
 * @param expected a number in the metric's unit, a word, a metro's id or an option's key
 * @param file the file it stands in, the scenario's own or one that it extends
 * @param line the line it stands in there
 */
public record Expectation(
    String site,
    String destination,
    String option,
    String metric,
    Comparison comparison,
    String expected,
    String file,
    int line) {

  /** How a value is compared with the expected one. */
  public enum Comparison {
    /** Less. */
    BELOW("<"),
    /** Less or the same. */
    AT_MOST("<="),
    /** More. */
    ABOVE(">"),
    /** More or the same. */
    AT_LEAST(">="),
    /** The same word. */
    EQUAL("=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    /** Returns how a file writes it. */
    public String sign() {
      return sign;
    }
  }
}

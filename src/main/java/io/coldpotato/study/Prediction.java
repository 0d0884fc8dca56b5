package io.coldpotato.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a class predicts before it sees an answer.
 *
 * @param changed whether it answers the questions after the change
 * @param values one for each question, by the question's kind
 */
public record Prediction(boolean changed, Map<String, Finding> values) {

  /** Copies the map, keeping its order. */
  public Prediction {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** What reading answers gave. */
  public sealed interface Reading {

    /**
     * One sensible answer for each question.
     *
     * @param prediction what was answered
     */
    record Whole(Prediction prediction) implements Reading {}

    /**
     * Something is missing or means nothing; nothing is revealed.
     *
     * @param problems what is wrong with the way out, by the question's kind; at least one
     */
    record Problems(Map<String, String> problems) implements Reading {
      /** Copies the map, keeping its order. */
      public Problems {
        problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
      }
    }
  }
}

package io.coldpotato.web;

import io.coldpotato.scenario.ScenarioDocument;

/** A state as a scenario file that stands alone. */
final class Export {

  private static final String EXPECT = "expect";

  private final ScenarioDocument document;
  private final State state;
  private final Gallery gallery;

  Export(ScenarioDocument document, State state, Gallery gallery) {
    this.document = document;
    this.state = state;
    this.gallery = gallery;
  }

  /** Returns the file: comments for what it cannot say, then all that it says. */
  String text() {
    boolean isChanged = !document.yaml().equals(StateDocument.base(state, gallery).yaml());
    StringBuilder text =
        new StringBuilder("# Written by coldpotato serve; from scenario ")
            .append(state.scenario())
            .append(isChanged ? ", with changes.\n" : ".\n");
    state
        .hour()
        .ifPresent(
            hour ->
                text.append("# Shown at an hour of the day; compare it with --hour ")
                    .append(hour)
                    .append(".\n"));
    if (isChanged && document.has(EXPECT)) {
      text.append("# What its author expected ('expect') is left out: it holds without changes.\n");
    }
    return text.append((isChanged ? document.without(EXPECT) : document).yaml()).toString();
  }
}

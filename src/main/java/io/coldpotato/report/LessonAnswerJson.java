package io.coldpotato.report;

import io.coldpotato.scenario.LessonAsk;
import io.coldpotato.study.Finding;
import io.coldpotato.study.LessonReveal;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers beside predictions: by question, and as a table for people. */
final class LessonAnswerJson {

  private LessonAnswerJson() {}

  static ArrayNode answers(LessonReveal reveal, LessonSentences sentences) {
    ArrayNode array = Json.array();
    for (LessonReveal.Answer answer : reveal.answers()) {
      ObjectNode object =
          array
              .addObject()
              .put("kind", answer.ask().kind())
              .put("question", answer.ask().question());
      answer.computed().ifPresent(c -> object.set("answer", value(c, reveal, sentences)));
      object.set("prediction", value(answer.predicted(), reveal, sentences));
      answer
          .miss()
          .ifPresentOrElse(
              m -> object.set("miss", value(m, reveal, sentences)),
              () -> object.put("same", answer.isSame()));
    }
    return array;
  }

  private static ObjectNode value(Finding finding, LessonReveal reveal, LessonSentences sentences) {
    ObjectNode object = Json.object();
    if (finding instanceof Finding.AtMetro at) {
      object.put("metro", at.metro().value());
      object.set("at", LessonJson.at(reveal.world().graph().metro(at.metro()).coordinates()));
    } else if (finding instanceof Finding.Time time) {
      Json.put(object, "ms", time.time().millis());
    } else if (finding instanceof Finding.Length length) {
      Json.put(object, "km", length.length().kilometres());
    } else if (finding instanceof Finding.Networks networks) {
      object.put("choice", networks.networks().get(0).toString());
    } else if (finding instanceof Finding.OptionKey option) {
      object.put("choice", option.option());
    } else {
      object.put("choice", sentences.text(finding));
    }
    return object.put("text", Figures.unbound(sentences.text(finding)));
  }

  /** Returns the table of the page: what was said, and what came out. */
  static ArrayNode rows(LessonReveal reveal, LessonSentences sentences) {
    ArrayNode rows = Json.array();
    boolean isDistanceAsked = false;
    for (LessonReveal.Answer answer : reveal.answers()) {
      isDistanceAsked |= answer.ask() instanceof LessonAsk.WayLength;
      row(
          rows,
          label(answer.ask(), sentences),
          Optional.of(sentences.text(answer.predicted())),
          answer.computed().map(sentences::text));
    }
    if (!isDistanceAsked) {
      row(
          rows,
          "Distance, request",
          reveal.guess().map(g -> LessonSentences.kilometres(g.length())),
          reveal.length().map(LessonSentences::kilometres));
    }
    row(
        rows,
        "× fibre distance",
        reveal.guessTimes().map(LessonSentences::ratio),
        reveal.times().map(LessonSentences::ratio));
    return rows;
  }

  private static void row(
      ArrayNode rows, String label, Optional<String> you, Optional<String> computed) {
    if (you.isEmpty() && computed.isEmpty()) {
      return;
    }
    ObjectNode row = rows.addObject().put("label", label);
    you.ifPresent(text -> row.put("you", Figures.unbound(text)));
    computed.ifPresent(text -> row.put("computed", Figures.unbound(text)));
  }

  private static String label(LessonAsk ask, LessonSentences sentences) {
    if (ask instanceof LessonAsk.HandOff) {
      return "Hand-off";
    }
    if (ask instanceof LessonAsk.ReplyHandOff) {
      return "Hand-off of replies";
    }
    if (ask instanceof LessonAsk.RoundTrip) {
      return "Round trip, P50";
    }
    if (ask instanceof LessonAsk.WayLength) {
      return "Distance, request";
    }
    if (ask instanceof LessonAsk.Winner) {
      return "Best at P95";
    }
    if (ask instanceof LessonAsk.NextNetwork) {
      return "Handed to";
    }
    return ask instanceof LessonAsk.Passes passes
        ? "Through " + sentences.text(new Finding.AtMetro(passes.metro()))
        : "Arrives";
  }
}

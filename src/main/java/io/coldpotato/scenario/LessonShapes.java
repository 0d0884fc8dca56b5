package io.coldpotato.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the section of a lesson looks like. */
final class LessonShapes {

  private static final int LONGEST_MINUTES = 180;
  private static final int MOST_LESSONS = 999;

  private LessonShapes() {}

  static FieldsShape lesson() {
    FieldsShape lesson =
        FieldsShape.of("a lesson")
            .must(
                "number",
                ScalarShape.whole("number of the lesson", 1, MOST_LESSONS),
                "Its place among all lessons")
            .must("title", ScalarShape.text("a title"), "In a few words")
            .must("goal", ScalarShape.text("a learning goal"), "What a pupil knows afterwards")
            .must(
                "minutes",
                ScalarShape.whole("minutes", 1, LONGEST_MINUTES),
                "How long it takes, discussion included")
            .with(
                "after",
                EitherShape.oneOrList(
                    "a list of lessons", ScalarShape.text("a lesson's file name without .yaml")),
                "Lessons it builds on, by their file names without .yaml")
            .must(
                "introduction",
                ScalarShape.text("an introduction"),
                "What must be known to predict; it must not give the answer away");
    return task(lesson).must("change", change(), "One thing that is changed, and asked again");
  }

  private static FieldsShape task(FieldsShape shape) {
    return shape
        .with("site", ScenarioShape.reference("a site"), "Whose way; needed if there are several")
        .with("destination", ScenarioShape.reference("a destination"), "Where to; likewise")
        .with("option", ScenarioShape.reference("an option"), "By which option; likewise")
        .must("asks", new ItemsShape("a list of questions", ask()), "What the class predicts")
        .must("headline", sentence(), "The answer in a sentence, figures by placeholders")
        .must(
            "explanation",
            new ItemsShape("a list of sentences", sentence()),
            "Why it is so, figures by placeholders such as {rtt}");
  }

  private static FieldsShape change() {
    FieldsShape change =
        FieldsShape.of("a change")
            .must("name", ScalarShape.text("a name"), "What is done, in a few words")
            .must("introduction", ScalarShape.text("an introduction"), "What happens")
            .with(
                "patch",
                new KeyedShape(
                    "a map of changes to this file", ScalarShape.text("a key"), new AnyShape(), 1),
                "Keys laid over this file: maps merge by key, all else is replaced, null removes")
            .with(
                "without",
                EitherShape.oneOrList(
                    "a list of things that fail", ScalarShape.text("the id of what fails")),
                "What fails, by the ids of 'compare --without'");
    return task(change).exactlyOneOf(List.of(List.of("patch"), List.of("without")));
  }

  private static ScalarShape sentence() {
    return ScalarShape.text("a sentence");
  }

  private static VariantShape ask() {
    Map<String, FieldsShape> kinds = new LinkedHashMap<>();
    kinds.put("hand-off", kind("Where requests enter the cloud's network"));
    kinds.put("reply-hand-off", kind("Where replies leave the cloud's network"));
    kinds.put("round-trip", kind("Median round trip in ms"));
    kinds.put("distance", kind("Length of the way there in km"));
    kinds.put("winner", kind("Which option is best at the 95th percentile"));
    kinds.put(
        "network",
        kind("Which network the packets are handed to")
            .must("from", DomainShapes.network(), "The network that hands over")
            .must(
                "choices",
                new ItemsShape("a list of networks", DomainShapes.network()),
                "What the class may say, at least two"));
    kinds.put(
        "passes",
        kind("Whether the way there goes through a metro")
            .must("metro", ScalarShape.text("a metro such as 'Paris'"), "Which"));
    kinds.put("arrives", kind("Whether packets arrive and come back"));
    return new VariantShape("a question", "kind", kinds);
  }

  private static FieldsShape kind(String meaning) {
    return FieldsShape.of("a question")
        .with("kind", ScalarShape.text("a kind"), meaning)
        .must("question", ScalarShape.text("a question"), "What the class is asked");
  }
}

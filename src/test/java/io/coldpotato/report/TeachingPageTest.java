package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.scenario.Lesson;
import io.coldpotato.scenario.LessonAsk;
import io.coldpotato.study.LessonReveal;
import io.coldpotato.study.LessonStudy;
import io.coldpotato.study.Lessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/teaching.md} to the lessons, from which it is made. */
class TeachingPageTest {

  private static final Path PAGE = Path.of("docs", "teaching.md");

  private static final String HEAD =
      """
      # Teaching with Cold Potato

      Made from `scenarios/lessons/` by `TeachingPageTest` (`mvn test -Dtest=TeachingPageTest -Dgolden.update=true`); do not edit. Every answer below is computed in the
      built-in world, none is written.

      Each lesson has four steps, always in this order: the question, the prediction, the answer with its reasons, and one change with a second prediction. The page shows no
      answer before every question has one from the class, and gives no marks: a miss is a length on a scale. What comes out is a model's answer; where networks meet is
      mostly *assumed*, and each answer lists what it rests on.

      ## Before the class

      | for | do |
      |---|---|
      | one computer and a projector | `java -jar target/coldpotato.jar serve`, then open the address it prints. *Lessons* is in the page's head |
      | a room without a network | nothing: program and page fetch nothing. Build once at home (`mvn -DskipTests package`), Java 17 is all that is needed |
      | a class of thirty, each on a computer of its own | `java -jar target/coldpotato.jar serve --bind 0.0.0.0 --host NAME`, where NAME is how the others call this computer. Everybody has a state of their own, in the page's address. The server keeps nothing of anyone, and there is no password: use it in the class's own network, and stop it (Ctrl+C) afterwards |
      | lessons of your own | a folder with `lessons/*.yaml` in it: `java -jar target/coldpotato.jar serve FOLDER`. [The format](scenario.md#lesson), `coldpotato validate FOLDER` |
      | the answers on paper | this page; `coldpotato compare scenarios/lessons --format html -o lessons.html` draws the ways |

      Pupils need to know what a network, a cable and a millisecond are; not what BGP is. Let them predict alone, then in pairs, before anyone reveals. Ask for the reason
      before the figure. After the change, ask what else would have had the same effect, then try it on the page.

      ## The lessons

      """;

  @Test
  void thePageIsMadeFromTheLessons() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page());
    }
    assertThat(Files.readString(PAGE).replace("\r\n", "\n"))
        .as(
            "made by: mvn test -Dtest=TeachingPageTest -Dgolden.update=true;"
                + " change the lessons, not the page")
        .isEqualTo(page());
  }

  private static String page() {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("| | lesson | goal | minutes | after |\n|---:|---|---|---:|---|\n");
    int minutes = 0;
    for (String id : Lessons.ids()) {
      Lesson lesson = Lessons.study(id).lesson();
      minutes += lesson.minutes();
      List<String> after =
          lesson.after().stream()
              .map(earlier -> Integer.toString(Lessons.study(earlier).lesson().number()))
              .toList();
      page.append(
          "| %d | [%s](#%s) | %s | %d | %s |%n"
              .formatted(
                  lesson.number(),
                  lesson.title(),
                  anchor(lesson),
                  lesson.goal(),
                  lesson.minutes(),
                  after.isEmpty() ? "–" : String.join(", ", after)));
    }
    page.append(
        "%nTogether %d minutes. *After* names the lessons that one builds on.%n"
            .formatted(minutes));
    for (String id : Lessons.ids()) {
      section(page, id);
    }
    return page.toString().replace(System.lineSeparator(), "\n");
  }

  private static String heading(Lesson lesson) {
    return lesson.number() + ". " + lesson.title();
  }

  private static String anchor(Lesson lesson) {
    return heading(lesson).toLowerCase(java.util.Locale.ROOT).replace(".", "").replace(' ', '-');
  }

  private static void section(StringBuilder page, String id) {
    LessonStudy study = Lessons.study(id);
    Lesson lesson = study.lesson();
    page.append("\n### ").append(heading(lesson)).append("\n\n");
    page.append(lesson.introduction()).append("\n\n");
    asks(page, lesson.task());
    answers(page, Lessons.reveal(study, false));
    page.append("\n**Change it: ")
        .append(lesson.change().name())
        .append(".** ")
        .append(lesson.change().introduction())
        .append("\n\n");
    asks(page, lesson.change().task());
    answers(page, Lessons.reveal(study, true));
    page.append("\nFile: [`%s.yaml`](../scenarios/lessons/%s.yaml)\n".formatted(id, id));
  }

  private static void asks(StringBuilder page, Lesson.Task task) {
    page.append("*Predict.*");
    for (LessonAsk ask : task.asks()) {
      page.append(' ').append(ask.question()).append(hint(ask));
    }
    page.append("\n\n");
  }

  private static String hint(LessonAsk ask) {
    if (ask instanceof LessonAsk.HandOff || ask instanceof LessonAsk.ReplyHandOff) {
      return " (a click on the map)";
    }
    if (ask instanceof LessonAsk.RoundTrip) {
      return " (ms)";
    }
    return ask instanceof LessonAsk.WayLength ? " (km)" : " (a choice)";
  }

  private static void answers(StringBuilder page, LessonReveal reveal) {
    LessonSentences sentences =
        new LessonSentences(
            WorldFacts.of(reveal.world()).knowing(List.of(reveal.journey())),
            new OptionNames(reveal.scenario()));
    page.append("*Answer.* **")
        .append(Figures.unbound(sentences.text(reveal.task().headline(), reveal.figures())))
        .append("**\n\n");
    reveal
        .task()
        .explanation()
        .forEach(
            s ->
                page.append("- ")
                    .append(Figures.unbound(sentences.text(s, reveal.figures())))
                    .append('\n'));
  }
}

package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code docs/questions.md} to what the commands on it print. */
class QuestionsPageTest {

  private static final Path PAGE = Path.of("docs", "questions.md");
  private static final Path FOLDER = Path.of("scenarios", "questions");
  private static final Pattern HEADING = Pattern.compile("(?m)^## (\\d+)\\. .*\\?$");

  /** A command, and what it prints. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "```sh\njava -jar target/coldpotato.jar (.*?)\n```\n\n```text\n(.*?)```\n",
          Pattern.DOTALL);

  /** Digits and decimals; no part of a name. */
  private static final Pattern FIGURE = Pattern.compile("(?<![\\w.])\\d+(?:\\.\\d+)?(?!\\w)");

  /** What is printed for people has no more; the shares of agreements have six. */
  private static final int PEOPLES_DECIMALS = 6;

  private record Section(int number, String text) {
    private List<MatchResult> shown() {
      return SHOWN.matcher(text).results().toList();
    }

    private String answer() {
      return text.substring(0, text.indexOf("```sh"));
    }

    @Override
    public String toString() {
      return "question " + number;
    }
  }

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }

  static List<Section> sections() throws IOException {
    String page = page();
    List<MatchResult> headings = HEADING.matcher(page).results().toList();
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      int end = i + 1 < headings.size() ? headings.get(i + 1).start() : page.length();
      MatchResult heading = headings.get(i);
      sections.add(
          new Section(Integer.parseInt(heading.group(1)), page.substring(heading.end(), end)));
    }
    return sections;
  }

  private static Run run(String command) {
    return Run.of(command.split(" ", -1));
  }

  @Test
  void tenQuestionsStandInOrder() throws IOException {
    assertThat(sections())
        .extracting(Section::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
  }

  @Test
  void whatIsShownIsWhatTheCommandsPrint() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, SHOWN.matcher(page()).replaceAll(QuestionsPageTest::anew));
    }
    for (MatchResult shown : SHOWN.matcher(page()).results().toList()) {
      Run run = run(shown.group(1));
      assertThat(run.code()).as(shown.group(1) + ": " + run.err()).isZero();
      assertThat(shown.group(2))
          .as("made by: mvn test -Dtest=QuestionsPageTest -Dgolden.update=true")
          .isEqualTo(run.out());
    }
  }

  private static String anew(MatchResult shown) {
    String command = shown.group(1);
    return Matcher.quoteReplacement(
        "```sh\njava -jar target/coldpotato.jar "
            + command
            + "\n```\n\n```text\n"
            + run(command).out()
            + "```\n");
  }

  @Test
  void noBlockEscapesTheCheck() throws IOException {
    for (Section section : sections()) {
      int fences = section.text().split("```", -1).length - 1;
      assertThat(section.shown()).as(section.toString()).isNotEmpty();
      assertThat(fences).as(section.toString()).isEqualTo(4 * section.shown().size());
    }
  }

  @ParameterizedTest
  @MethodSource("sections")
  void everyFigureOfAnAnswerIsPrintedOrStatedInTheScenario(Section section) throws IOException {
    StringBuilder known = new StringBuilder();
    for (MatchResult shown : section.shown()) {
      known.append(shown.group(2)).append('\n');
      for (String word : shown.group(1).split(" ", -1)) {
        if (word.endsWith(".yaml")) {
          known.append(uncommented(Path.of(word)));
        }
      }
    }
    List<String> printed = printed(known.toString());
    List<String> told = told(section.answer());
    assertThat(told).isNotEmpty();
    assertThat(told.stream().filter(figure -> !isKnown(figure, printed)))
        .as("figures that nothing prints")
        .isEmpty();
  }

  /** Returns whether a figure is printed as it stands, or rounds one of a machine's precision. */
  private static boolean isKnown(String figure, List<String> printed) {
    int decimals = decimals(figure);
    BigDecimal told = new BigDecimal(figure);
    return printed.contains(figure)
        || printed.stream()
            .filter(p -> decimals(p) > PEOPLES_DECIMALS)
            .map(p -> new BigDecimal(p).setScale(decimals, RoundingMode.HALF_UP))
            .anyMatch(told::equals);
  }

  private static int decimals(String figure) {
    return figure.contains(".") ? figure.length() - figure.indexOf('.') - 1 : 0;
  }

  private static String uncommented(Path file) throws IOException {
    return String.join(
        "\n", Files.readAllLines(file).stream().filter(l -> !l.startsWith("#")).toList());
  }

  /** Returns the figures of an answer, in which commas stand between thousands. */
  private static List<String> told(String answer) {
    String prose = answer.replaceAll("`[^`]*`|\\]\\([^)]*\\)", "");
    return figures(prose.replaceAll("(?<=\\d),(?=\\d{3}(?!\\d))", ""));
  }

  /** Returns those of an output, in which blanks stand between thousands and commas elsewhere. */
  private static List<String> printed(String output) {
    return figures(output.replaceAll("(?<=\\d)[ \\u00a0](?=\\d{3}(?!\\d))", ""));
  }

  private static List<String> figures(String text) {
    return FIGURE.matcher(text).results().map(MatchResult::group).toList();
  }

  @Test
  void everyLinkLeadsToAHeadingOrAFile() throws IOException {
    List<String> anchors =
        HEADING
            .matcher(page())
            .results()
            .map(h -> h.group().substring("## ".length()).toLowerCase(Locale.ROOT))
            .map(h -> h.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
            .toList();
    Matcher links = Pattern.compile("\\]\\(([^)]+)\\)").matcher(page());
    while (links.find()) {
      String link = links.group(1);
      if (link.startsWith("#")) {
        assertThat(anchors).contains(link.substring(1));
      } else {
        assertThat(PAGE.resolveSibling(link)).exists();
      }
    }
  }

  @Test
  void everyFileOfTheFolderAnswersAQuestionOfItsNumber() throws IOException {
    List<Section> sections = sections();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        assertThat(name).matches("\\d\\d-[a-z0-9-]+\\.yaml");
        Section section = sections.get(Integer.parseInt(name.substring(0, 2)) - 1);
        assertThat(section.shown())
            .as(name)
            .anyMatch(shown -> shown.group(1).contains("scenarios/questions/" + name));
      }
    }
  }
}

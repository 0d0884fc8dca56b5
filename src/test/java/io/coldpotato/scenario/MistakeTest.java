package io.coldpotato.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.input.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One mistake each in a good scenario or lesson; {@code mistakes.txt} and {@code
 * lesson-mistakes.txt} hold what is replaced by what, and every diagnostic with line, column,
 * width, message and hint. Refresh with {@code -Dgolden.update=true} and read the difference.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MistakeTest {

  private static final Path FOLDER = Path.of("src/test/resources/io/coldpotato/scenario");

  /** Mistakes, and the good file in which they are made. */
  private enum Book {
    SCENARIO("mistakes.txt", "good.yaml"),
    LESSON("lesson-mistakes.txt", "lesson.yaml");

    private final Path file;
    private final String good;

    Book(String file, String good) {
      this.file = FOLDER.resolve(file);
      this.good = good;
    }

    List<Mistake> mistakes() throws IOException {
      String text = Files.readString(file).replace("\r\n", "\n");
      return Arrays.stream(text.split("\n\n(?===)"))
          .map(block -> Mistake.parse(good, block))
          .toList();
    }
  }

  private record Mistake(
      String good, String sentence, String old, String replacement, String expected) {
    static Mistake parse(String good, String block) {
      String[] lines = block.split("\n", 4);
      return new Mistake(
          good,
          lines[0].substring("== ".length()),
          lines[1].substring("<< ".length()),
          lines[2].substring(">>".length()).replaceFirst("^ ", ""),
          lines.length > 3 ? lines[3].strip() : "");
    }

    String found() {
      String text = Reading.but(good, unescape(old), unescape(replacement));
      return Reading.diagnostics(text).stream()
          .map(MistakeTest::describe)
          .collect(Collectors.joining("\n"));
    }

    private static String unescape(String text) {
      return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\a", "\u0007");
    }

    @Override
    public String toString() {
      return sentence;
    }
  }

  private static String describe(Diagnostic d) {
    String place = d.line() + ":" + d.column() + " width " + d.width();
    String severity = d.isError() ? "error" : "warning";
    return (place + " " + severity + ": " + d.message() + "\n    " + d.hint()).strip();
  }

  static List<Mistake> mistakes() throws IOException {
    List<Mistake> all = new ArrayList<>();
    for (Book book : Book.values()) {
      all.addAll(book.mistakes());
    }
    return all;
  }

  @BeforeAll
  void refresh() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      for (Book book : Book.values()) {
        String text =
            book.mistakes().stream()
                .map(
                    m ->
                        "== %s\n<< %s\n>> %s\n%s\n"
                            .formatted(m.sentence, m.old, m.replacement, m.found()))
                .collect(Collectors.joining("\n"));
        Files.writeString(book.file, text);
      }
    }
  }

  @ParameterizedTest(name = "{0}: is reported where it stands, with a way out")
  @MethodSource("mistakes")
  void aMistakeIsReportedWhereItStandsWithAWayOut(Mistake mistake) {
    assertThat(mistake.found()).isEqualTo(mistake.expected());
  }
}

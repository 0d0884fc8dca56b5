package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README tells the truth: its commands run, and its output is what they print. */
class ReadmeTest {

  private static final String JAR = "java -jar target/coldpotato.jar ";

  @TempDir private Path folder;

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  static Stream<String> commands() throws IOException {
    return readme()
        .lines()
        .filter(l -> l.contains(JAR))
        .map(l -> l.substring(l.indexOf(JAR) + JAR.length()));
  }

  @Test
  void itOpensWithTheMainJobAndTheTests() throws IOException {
    List<String> first = readme().lines().filter(l -> l.startsWith("mvn ")).limit(2).toList();
    assertThat(first.get(0)).contains(JAR + "compare scenarios/");
    assertThat(first.get(1)).isEqualTo("mvn verify");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandRunsAsPrinted(String command) {
    List<String> args = new ArrayList<>();
    for (String word : command.split(" ", -1)) {
      args.add(word.equals("shop.yaml") ? folder.resolve("shop.yaml").toString() : word);
    }
    Run run = Run.of(args.toArray(String[]::new));
    assertThat(run.code()).as("%s: %s", command, run.err()).isZero();
  }

  @Test
  void theOutputShownIsWhatTheCommandPrints() throws IOException {
    Matcher shown =
        Pattern.compile("<!-- output of: (.*?) -->\n```\n(.*?)```\n", Pattern.DOTALL)
            .matcher(readme());
    assertThat(shown.find()).isTrue();
    Run run = Run.of(shown.group(1).split(" ", -1));
    if (Boolean.getBoolean("golden.update")) {
      String text = readme();
      Files.writeString(
          Path.of("README.md"),
          text.substring(0, shown.start(2)) + run.out() + text.substring(shown.end(2)));
      return;
    }
    assertThat(shown.group(2)).isEqualTo(run.out());
  }

  @Test
  void everyLinkToAFileLeadsSomewhere() throws IOException {
    Matcher links = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(readme());
    while (links.find()) {
      assertThat(Path.of(links.group(1))).exists();
    }
  }
}

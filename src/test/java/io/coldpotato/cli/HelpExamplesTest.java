package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that help prints run, as far as they name files that are there. */
class HelpExamplesTest {

  private static final String NAME = "  coldpotato ";

  @TempDir private Path folder;

  static Stream<String> examples() {
    return Stream.of("compare", "trace", "validate", "world")
        .flatMap(command -> Run.of(command, "--help").out().lines())
        .filter(line -> line.startsWith(NAME))
        .map(line -> line.substring(NAME.length()))
        .filter(line -> !line.contains("shop.yaml"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleRuns(String example) {
    String[] args =
        Stream.of(example.split(" ", -1))
            .map(word -> word.equals("results.csv") ? folder.resolve(word).toString() : word)
            .toArray(String[]::new);
    Run run = Run.of(args);
    assertThat(run.code()).as("%s: %s", example, run.err()).isZero();
  }
}

package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code routes} prints the same whether it has read the file before or not. */
class RoutesCacheTest {

  @TempDir private Path folder;
  private Path cache = Path.of("");
  private String file = "";

  @BeforeEach
  void write() throws IOException {
    cache = folder.resolve("cache");
    // 2 and 3 are listed twice; 4, 5 and 6 sell to each other in a ring.
    String rows = "1|2|-1\n2|3|0\n3|2|0\n1|4|-1\n4|5|-1\n5|6|-1\n6|4|-1\n";
    file = Files.writeString(folder.resolve("rows"), rows).toString();
  }

  private String[] line(String options) {
    return ("routes --as-rel " + file + " " + options).split(" ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--stats",
        "--to 3",
        "--to 3 --from 1",
        "--to 6 --format csv",
        "--to 6 --to 3 --format json",
        "--to 99",
        "--to 3 --quiet"
      })
  void theSecondUsePrintsTheSameBytes(String options) {
    Run plain = Run.of(line(options));
    assertThat(Run.withCache(cache, line(options))).isEqualTo(plain);
    assertThat(cache.toFile().list()).hasSize(1);
    assertThat(Run.withCache(cache, line(options))).isEqualTo(plain);
    assertThat(Run.withCache(cache, line(options + " --no-cache"))).isEqualTo(plain);
    assertThat(plain.err().isEmpty()).isEqualTo(options.endsWith("--quiet"));
  }

  @Test
  void withNoCacheNothingIsKept() {
    assertThat(Run.withCache(cache, line("--stats --no-cache")).code()).isZero();
    assertThat(cache).doesNotExist();
  }

  @Test
  void withNoCacheNothingThatIsKeptIsUsed() throws IOException {
    Run first = Run.withCache(cache, line("--stats"));
    Path kept;
    try (var files = Files.list(cache)) {
      kept = files.findFirst().orElseThrow();
    }
    Files.writeString(kept, "damaged");
    assertThat(Run.withCache(cache, line("--stats --no-cache"))).isEqualTo(first);
    assertThat(kept).hasContent("damaged");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNotWorthAWord() throws IOException {
    Path taken = Files.createFile(folder.resolve("taken"));
    Run plain = Run.of(line("--to 3"));
    assertThat(Run.withCache(taken, line("--to 3"))).isEqualTo(plain);
    assertThat(Run.withCache(taken.resolve("below"), line("--to 3"))).isEqualTo(plain);
  }
}

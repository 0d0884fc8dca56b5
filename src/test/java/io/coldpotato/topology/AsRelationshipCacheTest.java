package io.coldpotato.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AsRelationshipCacheTest {

  /** Every kind of warning and a provider cycle. */
  static final String ODD =
      """
      # input clique: 1 2
      # IXP ASes: 1200 4635
      1|2|0|bgp
      1|30|-1
      2|1|0
      1|2|-1
      5|5|0
      4294967295|1|0
      30|40|-1
      40|4200000000|-1
      4200000000|30|-1
      """;

  @TempDir private Path folder;
  private Path kept = Path.of("");
  private AsRelationshipCache cache = AsRelationshipCache.in(kept);

  @BeforeEach
  void place() {
    kept = folder.resolve("home").resolve("coldpotato");
    cache = AsRelationshipCache.in(kept);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(UTF_8));
  }

  static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  static void assertSame(AsRelationships read, AsRelationships expected) {
    assertThat(Graphs.links(read.graph())).isEqualTo(Graphs.links(expected.graph()));
    assertThat(read.graph().asns()).isEqualTo(expected.graph().asns());
    assertThat(read).usingRecursiveComparison().ignoringFields("graph").isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void theSecondReadingSaysAllThatTheFirstSaid(Packing packing) throws IOException {
    Path file = write("odd", Packed.as(packing, ODD.getBytes(UTF_8)));
    AsRelationships expected = AsRelationshipReader.read(file);
    assertThat(expected.warnings()).hasSize(5);
    assertSame(cache.read(file), expected);
    assertThat(files(kept)).hasSize(1);
    assertSame(cache.read(file), expected);
  }

  @Test
  void whatIsKeptIsNotParsedAgain() throws IOException {
    byte[] key = AsRelationshipCache.sha256(ODD.getBytes(UTF_8));
    AsRelationships other = Relationships.read("7|8|0\n");
    new CacheFolder(kept).keep(key, RelationshipFile.encode(other, key));
    assertSame(cache.read(write("odd", ODD)), other);
  }

  @Test
  void warningsNameTheFileAsItIsCalledThisTime() throws IOException {
    cache.read(write("first", ODD));
    Path second = write("second", ODD);
    assertThat(cache.read(second).warnings())
        .extracting(Diagnostic::file)
        .containsOnly(second.toString());
  }

  @Test
  void aChangedFileIsReadAnew() throws IOException {
    cache.read(write("f", "1|2|0\n"));
    assertThat(Graphs.links(cache.read(write("f", "1|3|0\n")).graph())).containsExactly("1=3");
    assertThat(files(kept)).hasSize(2);
  }

  @Test
  void aFileThatIsNotValidIsRefusedEachTimeAndNotKept() throws IOException {
    Path bad = write("bad", "1|2|0\n1|2\n");
    for (int time = 0; time < 2; time++) {
      NotValidException refused =
          catchThrowableOfType(NotValidException.class, () -> cache.read(bad));
      assertThat(refused).hasMessageContaining(bad + ":2:1: error:");
    }
    assertThat(kept).doesNotExist();
  }

  @Test
  void filesThatAreNotThereAndFoldersAreRefusedAsWithoutACache() {
    for (Path file : List.of(folder, folder.resolve("absent"))) {
      assertThat(catchThrowableOfType(NotValidException.class, () -> cache.read(file)))
          .hasMessage(
              catchThrowableOfType(NotValidException.class, () -> AsRelationshipReader.read(file))
                  .getMessage());
    }
  }

  @Test
  void aFileThatIsTooLargeToKeepIsReadToItsEnd() throws IOException {
    AsRelationshipCache small = new AsRelationshipCache(new CacheFolder(kept), 10);
    Path file = write("f", "1|2|0\n1|3|0\n1|4|0\n");
    assertThat(Graphs.links(small.read(file).graph())).containsExactly("1=2", "1=3", "1=4");
    assertThat(kept).doesNotExist();
  }

  @Test
  void whateverStandsWhereAFileWasKeptIsPassedOverAndWrittenAnew() throws IOException {
    Path odd = write("odd", ODD);
    AsRelationships expected = AsRelationshipReader.read(odd);
    cache.read(odd);
    Path file = files(kept).get(0);
    byte[] right = Files.readAllBytes(file);
    cache.read(write("other", "7|8|0\n"));
    List<byte[]> wrong = new ArrayList<>();
    for (int length = 0; length < right.length; length++) {
      wrong.add(java.util.Arrays.copyOf(right, length));
    }
    wrong.add(java.util.Arrays.copyOf(right, right.length + 1));
    wrong.add("not ours at all".getBytes(UTF_8));
    for (Path other : files(kept)) {
      if (!other.equals(file)) {
        wrong.add(Files.readAllBytes(other));
      }
    }
    for (byte[] bytes : wrong) {
      Files.write(file, bytes);
      assertSame(cache.read(odd), expected);
      assertThat(file).hasBinaryContent(right);
    }
  }

  @Test
  void aFolderThatCannotBeUsedChangesNothing() throws IOException {
    Path odd = write("odd", ODD);
    AsRelationships expected = AsRelationshipReader.read(odd);
    Path file = write("file", "");
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assertThat(closed.toFile().setWritable(false)).isTrue();
    Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("gone"));
    for (Path place : List.of(file, file.resolve("under"), closed, closed.resolve("x"), nowhere)) {
      for (int time = 0; time < 2; time++) {
        assertSame(AsRelationshipCache.in(place).read(odd), expected);
      }
    }
    assertThat(file).hasContent("");
  }

  @Test
  void aFolderWhereTheFileShouldBeIsLeftAlone() throws IOException {
    Path odd = write("odd", ODD);
    cache.read(odd);
    Path place = files(kept).get(0);
    Files.delete(place);
    Path inside = Files.createDirectories(place.resolve("something"));
    assertSame(cache.read(odd), AsRelationshipReader.read(odd));
    assertThat(inside).isDirectory();
    assertThat(files(kept)).containsExactly(place);
  }

  @Test
  void manyReadersAndWritersAtOnceAllReadRight()
      throws IOException, InterruptedException, ExecutionException {
    List<Path> sources = new ArrayList<>();
    List<AsRelationships> expected = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Path source = write("f" + i, ODD + "9|" + (100 + i) + "|-1\n");
      sources.add(source);
      expected.add(AsRelationshipReader.read(source));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<AsRelationships>> read = new ArrayList<>();
    // Twelve files where eight have room, so that they are written and let go all the time.
    for (int i = 0; i < 600; i++) {
      Path source = sources.get(i * 7 % 12);
      read.add(threads.submit(() -> AsRelationshipCache.in(kept).read(source)));
    }
    for (int i = 0; i < read.size(); i++) {
      assertSame(read.get(i).get(), expected.get(i * 7 % 12));
    }
    threads.shutdown();
    assertThat(files(kept)).allMatch(f -> f.toString().endsWith(".bin"));
    cache.read(write("last", "1|2|0\n"));
    assertThat(files(kept)).hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void aRealFileIsTheSameTheSecondTime() {
    Path file = SharedData.asRelationships().resolve("toposcope-201806.txt.bz2");
    AsRelationships first = cache.read(file);
    AsRelationships second = cache.read(file);
    assertSame(second, first);
    assertThat(second.graph().providers().ends()).isEqualTo(first.graph().providers().ends());
    assertThat(second.providerCycles()).isNotEmpty();
  }
}

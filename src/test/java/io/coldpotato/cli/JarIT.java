package io.coldpotato.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar as it is shipped, in processes of its own. */
class JarIT {

  private static final Path JAR =
      Path.of(System.getProperty("coldpotato.jar", "target/coldpotato.jar"));

  /** More than a packer's block, with a row that is listed twice. */
  private static final String ROWS =
      IntStream.rangeClosed(2, 60_000)
          .mapToObj(i -> i / 2 + "|" + i + "|-1|bgp\n")
          .collect(Collectors.joining("# input clique: 1\n", "", "1|2|-1\n"));

  @TempDir private Path folder;
  private Path cache = Path.of("");

  @BeforeEach
  void place() {
    cache = folder.resolve("cache");
  }

  private Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(JAR.toAbsolutePath().toString());
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    return builder.start();
  }

  private static String output(Process process) throws IOException, InterruptedException {
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private Path packed(String packing) throws IOException {
    Path file = folder.resolve("rows." + packing);
    try (OutputStream plain = Files.newOutputStream(file);
        OutputStream out =
            switch (packing) {
              case "gz" -> new GZIPOutputStream(plain);
              case "bz2" -> new BZip2CompressorOutputStream(plain, 1);
              default -> plain;
            }) {
      out.write(ROWS.getBytes(UTF_8));
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", "gz", "bz2"})
  void filesAreReadHoweverTheyArePackedAndFoundAgain(String packing)
      throws IOException, InterruptedException {
    String[] line = {"routes", "--as-rel", packed(packing).toString(), "--to", "1", "--from", "9"};
    String first = output(start(line));
    assertThat(first).contains("AS1 and AS2 are listed twice", "path  AS9 AS4 AS2 AS1");
    assertThat(cache.resolve("coldpotato").toFile().list()).hasSize(1);
    assertThat(output(start(line))).isEqualTo(first);
  }

  @Test
  void aNetworksMapIsRead() throws IOException, InterruptedException {
    Path map =
        Files.writeString(
            folder.resolve("map"), "<graphml><graph><node id='alone'/></graph></graphml>");
    assertThat(output(start("places", map.toString()))).contains("1 node, 0 of them in metros");
  }

  @Test
  void damagedDataIsToldAndNoFaultOfTheProgram() throws IOException, InterruptedException {
    Path file = packed("bz2");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 64;
    Files.write(file, bytes);
    Process process = start("routes", "--as-rel", file.toString(), "--to", "1");
    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
        .contains("the bzip2 data is damaged");
    assertThat(process.waitFor()).isEqualTo(65);
  }

  @Test
  void processesThatWriteTheSameFileAtOnceAllSayTheSame() throws IOException, InterruptedException {
    String[] line = {"routes", "--as-rel", packed("gz").toString(), "--to", "7"};
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      processes.add(start(line));
    }
    List<String> outputs = new ArrayList<>();
    for (Process process : processes) {
      outputs.add(output(process));
    }
    assertThat(outputs).containsOnly(outputs.get(0));
    assertThat(cache.resolve("coldpotato").toFile().list()).hasSize(1);
    assertThat(output(start(line))).isEqualTo(outputs.get(0));
  }

  @Test
  void theJarHoldsNothingOfLibrariesThatNobodyCalls() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(Object::toString))
          .noneMatch(
              name ->
                  name.startsWith("org/apache/commons/lang3/")
                      || name.startsWith("org/antlr/")
                      || name.startsWith("org/apache/commons/codec/")
                      || name.startsWith("org/apache/commons/compress/archivers/"));
    }
  }
}

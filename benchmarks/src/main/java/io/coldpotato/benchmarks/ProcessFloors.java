package io.coldpotato.benchmarks;

import io.coldpotato.routing.TableForm;
import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.AsRelationshipCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Floors of {@link TableProgram} and of commands: a virtual machine from start to finish. */
final class ProcessFloors {

  private static final int RUNS = 3;
  private static final Pattern RESULT =
      Pattern.compile("graph ([0-9.]+), all ([0-9.]+) CPU-s; [0-9]+ links");

  private final AsGraph graph;
  private final String internet;
  private final boolean hasVectors;
  private Path cache = Path.of("");

  ProcessFloors(AsGraph graph, String internet, boolean hasVectors) {
    this.graph = graph;
    this.internet = internet;
    this.hasVectors = hasVectors;
  }

  List<Floor> startToFinish() {
    try {
      Path file = Path.of(internet);
      boolean isMade = internet.matches("[0-9]+");
      if (isMade) {
        file = Files.createTempFile("internet", ".as-rel.txt");
        Internet.write(graph, file);
      }
      cache = Files.createTempDirectory("floors");
      AsRelationshipCache.in(cache).read(file);
      List<Floor> rows = new ArrayList<>();
      rows.add(row(file, TableForm.TRANSIT, 4, 2));
      rows.add(row(file, TableForm.FULL, 12, 5));
      rows.addAll(new CommandFloors(RUNS, graph, file).floors());
      for (Path kept : cached()) {
        Files.delete(kept);
      }
      Files.delete(cache);
      if (isMade) {
        Files.delete(file);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> cached() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.toList();
    }
  }

  private Floor row(Path file, TableForm form, double floor, double aim) throws IOException {
    String what = "JVM start to finish, " + form + " table from a cached file";
    boolean isFull = form == TableForm.FULL;
    double gigabytes = (double) graph.size() * graph.size() / 1e9 * (isFull ? 1.15 : 0.2) + 0.7;
    if (gigabytes * 1e9 > Runtime.getRuntime().maxMemory()) {
      return Floor.skipped(what, "CPU-s", floor, "needs -Xmx%.0fg".formatted(gigabytes + 1));
    }
    double[] all = new double[RUNS];
    double[] ready = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      Matcher result = run(file, form, (int) (gigabytes * 1000));
      ready[i] = Double.parseDouble(result.group(1));
      all[i] = Double.parseDouble(result.group(2));
    }
    return Floor.atMost(
            what,
            CpuClock.median(all),
            "CPU-s",
            floor,
            "all threads, compiler and collector too; until the graph was read %.2f"
                .formatted(CpuClock.median(ready)))
        .withAim(aim);
  }

  private Matcher run(Path file, TableForm form, int megabytes) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (hasVectors) {
      command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    }
    command.addAll(List.of("-Xmx" + megabytes + "m", "-Xmn300m", "-XX:+UseParallelGC"));
    if (form == TableForm.FULL) {
      // Six gigabytes of small pages take longer to get than routes take to find.
      command.add("-XX:+UseTransparentHugePages");
    }
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.addAll(
        List.of(TableProgram.class.getName(), file.toString(), form.name(), cache.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher result = RESULT.matcher(out);
    if (!result.find()) {
      throw new IllegalStateException(command + " failed:\n" + out);
    }
    return result;
  }
}

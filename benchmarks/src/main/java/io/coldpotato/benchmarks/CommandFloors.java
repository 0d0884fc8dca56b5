package io.coldpotato.benchmarks;

import io.coldpotato.topology.AsGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Floors of the command line as a user meets it: each run is a virtual machine of its own. */
final class CommandFloors {

  private static final Pattern TOOK = Pattern.compile("took (\\d+) ms CPU, (\\d+) ms, (\\d+) kB");
  private static final int DESTINATIONS = 20;

  private final int rounds;
  private final AsGraph graph;
  private final Path file;

  CommandFloors(int rounds, AsGraph graph, Path file) {
    this.rounds = rounds;
    this.graph = graph;
    this.file = file;
  }

  /** What one run took. */
  private record Took(double cpuSeconds, double seconds, double megabytes) {}

  List<Floor> floors() {
    try {
      Path folder = Files.createTempDirectory("floors");
      List<Floor> floors = new ArrayList<>();
      floors.add(secondUse(folder));
      floors.addAll(manyRoutes(folder));
      delete(folder);
      return floors;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Floor secondUse(Path cache) throws IOException {
    String[] routes = {
      "routes", "--as-rel", file.toString(), "--to", asn(graph.size() / 3), "--from", asn(1)
    };
    run(cache, routes);
    double[] second = new double[rounds];
    double[] version = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      second[i] = run(cache, routes).cpuSeconds();
      version[i] = run(cache, "--version").cpuSeconds();
    }
    double used = CpuClock.median(second);
    double plain = CpuClock.median(version);
    return Floor.atMost(
            "routes, second use of a file, against --version",
            used / plain,
            "×",
            2.5,
            "%.0f against %.0f ms of CPU, whole process".formatted(used * 1e3, plain * 1e3))
        .withAim(1.5);
  }

  private List<Floor> manyRoutes(Path cache) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "routes",
                "--as-rel",
                file.toString(),
                "--no-cache",
                "--format",
                "csv",
                "-o",
                cache.resolve("routes.csv").toString()));
    for (int node : Internet.spread(graph, DESTINATIONS)) {
      command.addAll(List.of("--to", asn(node)));
    }
    double[] seconds = new double[rounds];
    double[] megabytes = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      Took took = run(cache, command.toArray(String[]::new));
      seconds[i] = took.seconds();
      megabytes[i] = took.megabytes();
    }
    String what = "read a file, 20 destinations, all routes as CSV, cold: ";
    String note =
        "%,d rows, %d processors"
            .formatted(DESTINATIONS * graph.size(), Runtime.getRuntime().availableProcessors());
    return List.of(
        Floor.atMost(what + "time", CpuClock.median(seconds), "s", 2, note).withAim(1.2),
        Floor.atMost(what + "memory", CpuClock.median(megabytes), "MB", 600, note).withAim(300));
  }

  private String asn(int node) {
    return Long.toString(graph.asn(node));
  }

  private static Took run(Path cache, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(CommandProgram.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher took = TOOK.matcher(out);
    if (!took.find()) {
      throw new IllegalStateException(command + " failed:\n" + out);
    }
    return new Took(
        Double.parseDouble(took.group(1)) / 1e3,
        Double.parseDouble(took.group(2)) / 1e3,
        Double.parseDouble(took.group(3)) / 1e3);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

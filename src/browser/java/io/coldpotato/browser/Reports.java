package io.coldpotato.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reports that the packed program writes, each once for all tests. */
final class Reports {

  private static final Path FOLDER = Path.of("target", "browser", "reports").toAbsolutePath();
  private static final Map<List<String>, URI> WRITTEN = new ConcurrentHashMap<>();

  private Reports() {}

  /**
   * Returns the address of a report's file.
   *
   * @param arguments of {@code compare}: a scenario, and options
   */
  static URI of(String... arguments) throws IOException, InterruptedException {
    List<String> key = List.of(arguments);
    URI known = WRITTEN.get(key);
    if (known != null) {
      return known;
    }
    Files.createDirectories(FOLDER);
    Path file = FOLDER.resolve("report-" + (WRITTEN.size() + 1) + ".html");
    List<String> command = new ArrayList<>(List.of("compare"));
    command.addAll(key);
    command.addAll(List.of("--format", "html", "-o", file.toString()));
    Program.run(command.toArray(String[]::new));
    WRITTEN.put(key, file.toUri());
    return file.toUri();
  }
}

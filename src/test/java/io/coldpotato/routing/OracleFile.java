package io.coldpotato.routing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Worked cases, one JSON object a line: those beside the project, or else the bundled copy. */
final class OracleFile {

  private static final Path SHARED =
      Path.of(System.getProperty("coldpotato.shared", "../shared"), "data", "oracles");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private OracleFile() {}

  /** Returns every case of a file, whatever cases lie there. */
  static List<JsonNode> cases(String name) {
    try (BufferedReader reader = open(name)) {
      return reader.lines().filter(l -> !l.isBlank()).map(JSON::readTree).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader open(String name) throws IOException {
    Path shared = SHARED.resolve(name);
    InputStream stream =
        Files.isRegularFile(shared)
            ? Files.newInputStream(shared)
            : new GZIPInputStream(
                Objects.requireNonNull(
                    OracleFile.class.getResourceAsStream("/oracles/" + name + ".gz")));
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }
}

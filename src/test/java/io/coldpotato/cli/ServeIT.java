package io.coldpotato.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server as it is shipped, in a process of its own. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ServeIT {

  private static final Path JAR =
      Path.of(System.getProperty("coldpotato.jar", "target/coldpotato.jar"));

  /** How a virtual machine that SIGTERM ends says so. */
  private static final int TERMINATED = 128 + 15;

  @TempDir private Path folder;

  private Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR.toAbsolutePath().toString(), "serve"));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
  }

  private String err() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  /** Returns the address that a server prints once it listens. */
  private static URI address(Process process) throws IOException {
    BufferedReader out = process.inputReader(UTF_8);
    String line = out.readLine();
    assertThat(line).isNotNull().startsWith("http://");
    return URI.create(line);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode view(URI server, String state) throws IOException, InterruptedException {
    HttpResponse<String> response =
        send(
            HttpRequest.newBuilder(server.resolve("/api/view"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(state)));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return new JsonMapper().readTree(response.body());
  }

  private static void terminate(Process process) throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor()).isEqualTo(TERMINATED);
  }

  @Test
  void theGalleryIsServedFromTheJarOnLoopbackAndEndsWhenItIsTold() throws Exception {
    Process process = start("--port", "0");
    try {
      URI server = address(process);
      assertThat(server.getHost()).isEqualTo("127.0.0.1");
      HttpResponse<String> page = send(HttpRequest.newBuilder(server));
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
      JsonNode hello = view(server, "{}");
      assertThat(hello.get("scenario").get("name").asString()).isEqualTo("Hello");
      assertThat(hello.get("results")).hasSize(3);
      for (String file : List.of("/lib/d3-array.min.js", "/lib/d3-geo.min.js", "/app/js/main.js")) {
        HttpResponse<String> got = send(HttpRequest.newBuilder(server.resolve(file)));
        assertThat(got.statusCode()).as(file).isEqualTo(200);
      }
      terminate(process);
      assertThat(err())
          .contains("127.0.0.1 only")
          .doesNotContain("SLF4J")
          .doesNotContain("WARN")
          .doesNotContain("internal error");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aFileOfOnesOwnIsServed() throws Exception {
    Path file = folder.resolve("own.yaml");
    Files.copy(Path.of("scenarios/retailer.yaml"), file);
    Process process = start(file.toString(), "--port", "0", "--quiet");
    try {
      JsonNode view = view(address(process), "{}");
      assertThat(view.get("state").get("scenario").asString()).isEqualTo("own");
      terminate(process);
      assertThat(err()).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aFileThatIsNotValidIsRefusedAsElsewhere() throws Exception {
    Path file = Files.writeString(folder.resolve("bad.yaml"), "schemaVersion: 1\nnam: x\n");
    Process process = start(file.toString(), "--port", "0");
    assertThat(process.waitFor()).isEqualTo(65);
    assertThat(err()).contains("bad.yaml:2:1: error: unknown key 'nam'");
  }

  @Test
  void aFileThatIsNotThereIsRefusedAsElsewhere() throws Exception {
    Process process = start(folder.resolve("none.yaml").toString(), "--port", "0");
    assertThat(process.waitFor()).isEqualTo(66);
  }

  @Test
  void aPortThatIsInUseIsToldWithOneThatIsFree() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process process = start("--port", Integer.toString(taken.getLocalPort()));
      assertThat(process.waitFor()).isEqualTo(69);
      assertThat(err())
          .contains("port " + taken.getLocalPort() + " is in use; ")
          .containsPattern("(\\d+) is free: use --port \\d+");
    }
  }

  @Test
  void withoutAPortTheNextThatIsFreeIsTaken() throws Exception {
    Process first = start();
    Process second = start();
    try {
      URI one = address(first);
      URI two = address(second);
      assertThat(one.getPort()).isNotEqualTo(two.getPort());
      terminate(first);
      terminate(second);
    } finally {
      first.destroyForcibly();
      second.destroyForcibly();
    }
  }

  @Test
  void anAddressThatIsNoneIsAWrongCommandLine() throws Exception {
    Process process = start("--bind", "no such host");
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(err()).contains("is no address of this computer");
  }
}

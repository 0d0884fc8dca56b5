package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jar as it is shipped, in processes of its own. */
final class Program {

  private static final Path JAR =
      Path.of(System.getProperty("coldpotato.jar", "target/browser/coldpotato.jar"));

  private Program() {}

  private static Process start(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(JAR.toAbsolutePath().toString());
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Runs it to its end, which must be one of 0 and 1 (an expectation of the scenario failed). */
  static String run(String... arguments) throws IOException, InterruptedException {
    Process process = start(List.of(arguments));
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isBetween(0, 1);
    return output;
  }

  /**
   * Starts it as a server and returns as soon as it has printed its address.
   *
   * @param arguments as for {@code java -jar coldpotato.jar}, such as {@code serve --port 0}
   */
  static Server serve(String... arguments) throws IOException {
    return Server.of(start(List.of(arguments)));
  }

  /** A server that runs until it is closed. */
  static final class Server implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://[^\\s/]+(?::\\d+)?/?");

    private final Process process;
    private final URI address;

    private Server(Process process, URI address) {
      this.process = process;
      this.address = address;
    }

    private static Server of(Process process) throws IOException {
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      StringBuilder printed = new StringBuilder();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        printed.append(line).append('\n');
        Matcher matcher = ADDRESS.matcher(line);
        if (matcher.find()) {
          swallowTheRest(reader);
          return new Server(process, URI.create(matcher.group()).resolve("/"));
        }
      }
      throw new IllegalStateException("the server ended without an address: " + printed);
    }

    /** A pipe that nobody reads fills up, and then its writer stands still. */
    private static void swallowTheRest(BufferedReader reader) {
      Thread thread = new Thread(() -> reader.lines().forEach(line -> {}), "server's output");
      thread.setDaemon(true);
      thread.start();
    }

    /** Returns where its page is, ending in a slash. */
    URI address() {
      return address;
    }

    /** Returns the process's own id, to ask the system of its memory. */
    long pid() {
      return process.pid();
    }

    /** Asks it to end, and waits until it has. */
    @Override
    public void close() {
      process.destroy();
      boolean ended = false;
      try {
        ended = process.waitFor(20, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (!ended) {
        process.destroyForcibly();
        throw new IllegalStateException("the server did not end when asked to");
      }
    }
  }
}

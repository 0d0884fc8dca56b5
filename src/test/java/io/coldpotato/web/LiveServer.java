package io.coldpotato.web;

import io.coldpotato.connectivity.World;
import io.coldpotato.input.TableSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on a free port of loopback, and what a browser, or somebody else, sends it. */
final class LiveServer implements AutoCloseable {

  static final World WORLD = World.load("built-in", TableSource.builtIn());
  static final JsonMapper JSON = new JsonMapper();

  private final WebServer server;
  private final List<Exception> faults = Collections.synchronizedList(new ArrayList<>());
  private final HttpClient client = HttpClient.newHttpClient();

  LiveServer(Duration limit) {
    this.server =
        WebServer.start(
            WebServer.Settings.of(loopback(), 0, List.of()).within(limit),
            () -> WORLD,
            Gallery::builtIn,
            "test",
            faults::add);
  }

  LiveServer() {
    this(Duration.ofSeconds(60));
  }

  static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }

  WebServer server() {
    return server;
  }

  int port() {
    return server.port();
  }

  /** Returns the faults of the program that it has told of. */
  List<Exception> faults() {
    return List.copyOf(faults);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  HttpResponse<String> get(String path) {
    return send(request(path));
  }

  HttpResponse<String> post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Returns what a post gives, which must be an answer. */
  JsonNode answer(String path, String json) {
    HttpResponse<String> response = post(path, json);
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body());
  }

  /** Sends bytes that no proper client sends, and returns all that comes back. */
  String raw(String text) {
    try (Socket socket = new Socket(loopback(), port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      return "broken off: " + e.getMessage();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}

package io.coldpotato.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server refuses, and what every answer carries. */
class WebSafetyTest {

  private static final LiveServer SERVER = new LiveServer();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @AfterEach
  void nothingWasAFaultOfTheProgram() {
    assertThat(SERVER.faults()).isEmpty();
  }

  private static void isGuarded(HttpResponse<String> response) {
    assertThat(response.headers().firstValue("Content-Security-Policy"))
        .contains(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors"
                + " 'none'");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(response.headers().map()).doesNotContainKey("set-cookie");
    assertThat(response.headers().map()).doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void thePageAnswersAtTheRootWithoutARedirect() {
    HttpResponse<String> page = SERVER.get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body()).contains("<title>").doesNotContain("<script>");
    isGuarded(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/gallery",
        "/api/world",
        "/lib/d3-array.min.js",
        "/lib/d3-geo.min.js",
        "/app/js/main.js"
      })
  void everyFileAndAnswerIsGuarded(String path) {
    HttpResponse<String> response = SERVER.get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isNotEmpty();
    isGuarded(response);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/app",
        "/app/",
        "/app/js",
        "/app/js/none.js",
        "/app/index.html",
        "/lib/jquery.js",
        "/lib/",
        "/api",
        "/api/why/x",
        "/gallery/hello.yaml",
        "/META-INF/MANIFEST.MF",
        "/favicon.ico",
        "/app/JS/main.js",
        "/app/js/main.js/"
      })
  void anAddressThatIsNoneIsNotFound(String path) {
    HttpResponse<String> response = SERVER.get(path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(LiveServer.JSON.readTree(response.body()).get("error").asString())
        .contains("the page is at /");
    isGuarded(response);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../etc/passwd",
        "/app/../../etc/passwd",
        "/app/js/../../../pom.xml",
        "/app/%2e%2e/%2e%2e/etc/passwd",
        "/app/%2E%2E/x",
        "/app/..%2f..%2fetc/passwd",
        "/app%2fjs%2fmain.js",
        "/app/..\\..\\etc\\passwd",
        "/app/..%5c..%5cetc",
        "/app/js/main.js%00.png",
        "/app/;/js/main.js",
        "/app/js/main.js;x=1",
        "//etc/passwd",
        "/app//js/main.js",
        "/%c0%ae%c0%ae/etc/passwd",
        "/./app/./../x"
      })
  void anAddressThatLeadsElsewhereIsRefused(String path) {
    String answer =
        SERVER.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*").doesNotContain("root:");
    assertThat(answer.toLowerCase(Locale.ROOT))
        .contains("content-security-policy: default-src 'none'")
        .contains("x-content-type-options: nosniff")
        .doesNotContain("jetty")
        .doesNotContain("<html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:80",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "169.254.169.254",
        "0.0.0.0",
        "",
        "localhost@evil.example"
      })
  void aForeignHostIsRefused(String host) {
    String answer = SERVER.raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1\\.1 (403|400|421) .*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:65535", "[::1]", "[::1]:8075"})
  void thisComputerIsAnsweredByAnyOfItsNames(String host) {
    String answer = SERVER.raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void aRequestWithoutAHostIsRefused() {
    assertThat(SERVER.raw("GET / HTTP/1.0\r\n\r\n")).matches("(?s)HTTP/1\\.\\d 4\\d\\d .*");
  }

  private static HttpRequest.Builder view(String... headers) {
    HttpRequest.Builder request =
        SERVER
            .request("/api/view")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{}"));
    return headers.length == 0 ? request : request.headers(headers);
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, http://evil.example",
    "Origin, null",
    "Origin, https://127.0.0.1",
    "Origin, http://127.0.0.1:1",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void aPageOfAnotherSiteIsNotAnswered(String header, String value) {
    HttpResponse<String> response = SERVER.send(view(header, value));
    assertThat(response.statusCode()).isEqualTo(403);
    isGuarded(response);
  }

  @Test
  void theServersOwnPageIsAnswered() {
    String own = "http://127.0.0.1:" + SERVER.port();
    assertThat(SERVER.send(view("Origin", own, "Sec-Fetch-Site", "same-origin")).statusCode())
        .isEqualTo(200);
    assertThat(SERVER.send(view()).statusCode()).isEqualTo(200);
  }

  @Test
  void aServerThatOthersReachAnswersToItsAddressesAndTheNamesItWasGiven() throws Exception {
    Guard guard = new Guard(InetAddress.getByName("0.0.0.0"), List.of("Lecture-Room.local"));
    guard.check(Optional.of("lecture-room.local:8075"), Optional.empty(), Optional.empty(), true);
    guard.check(Optional.of("127.0.0.1:8075"), Optional.empty(), Optional.empty(), true);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                guard.check(Optional.of("evil.example"), Optional.empty(), Optional.empty(), false))
        .isInstanceOf(Refusal.class);
    assertThat(Guard.host(InetAddress.getByName("fe80::1%1"))).isEqualTo("[fe80:0:0:0:0:0:0:1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp"})
  void whatIsNoJsonIsRefusedByItsType(String type) {
    HttpResponse<String> response =
        SERVER.send(
            SERVER
                .request("/api/view")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(response.statusCode()).isEqualTo(415);
    isGuarded(response);
  }

  @Test
  void aBodyWithoutATypeIsRefused() {
    HttpResponse<String> response =
        SERVER.send(SERVER.request("/api/view").POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(response.statusCode()).isEqualTo(415);
  }

  @Test
  void aBodyOfMoreThan64KibIsTooLargeWhateverItSaysOfItsLength() {
    String body = "{\"patch\":{\"x-a\":\"" + "a".repeat(70_000) + "\"}}";
    HttpResponse<String> response = SERVER.post("/api/view", body);
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("64 KiB");
    isGuarded(response);
    String chunk = "a".repeat(0x8000);
    StringBuilder chunked =
        new StringBuilder("POST /api/view HTTP/1.1\r\nHost: localhost\r\n")
            .append("Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n")
            .append("Connection: close\r\n\r\n");
    for (int i = 0; i < 4; i++) {
      chunked.append("8000\r\n").append(chunk).append("\r\n");
    }
    assertThat(SERVER.raw(chunked.append("0\r\n\r\n").toString())).contains(" 413 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "nonsense", "{} {}", "{\"a\":1,\"a\":2}", "[1]", "7", "null"})
  void aBodyThatIsNoStateIsRefused(String body) {
    HttpResponse<String> response = SERVER.post("/api/view", body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(LiveServer.JSON.readTree(response.body()).get("error").asString()).isNotEmpty();
  }

  @Test
  void aBodyNestedDeepIsRefused() {
    String deep = "{\"patch\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + "}";
    assertThat(SERVER.post("/api/view", deep).statusCode()).isEqualTo(400);
    String bracket = "{\"patch\":{\"x-a\":" + "[".repeat(20) + "]".repeat(20) + "}}";
    HttpResponse<String> response = SERVER.post("/api/view", bracket);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("12 levels");
  }

  @Test
  void aMethodThatAnAddressDoesNotTakeIsRefused() {
    assertThat(SERVER.get("/api/view").statusCode()).isEqualTo(405);
    assertThat(SERVER.send(SERVER.request("/").DELETE()).statusCode()).isEqualTo(405);
    assertThat(
            SERVER
                .send(SERVER.request("/").method("TRACE", HttpRequest.BodyPublishers.noBody()))
                .statusCode())
        .isBetween(400, 405);
  }

  @Test
  void whatABrowserHasItNeedNotGetAgain() {
    String tag = SERVER.get("/api/world").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        SERVER.send(SERVER.request("/api/world").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void aHeaderThatIsTooLongIsRefused() {
    String answer =
        SERVER.raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(100_000) + "\r\n\r\n");
    assertThat(answer).matches("(?s)(HTTP/1\\.1 4\\d\\d .*|broken off.*|)");
    assertThat(SERVER.get("/").statusCode()).isEqualTo(200);
  }
}

package io.coldpotato.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Computations that take long, or are too many; and a server that is stopped. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ComputationsTest {

  @Test
  void aComputationThatTakesTooLongIsInterruptedAndItsWorkerFree() throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    try (Computations computations = new Computations(1, 1, Duration.ofMillis(50))) {
      assertThatThrownBy(
              () ->
                  computations.run(
                      () -> {
                        try {
                          new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                          stopped.countDown();
                          throw e;
                        }
                        return "never";
                      }))
          .asInstanceOf(type(Refusal.class))
          .satisfies(
              r -> {
                assertThat(r.status()).isEqualTo(503);
                assertThat(r.getMessage()).contains("was stopped");
              });
      assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void moreThanMayWaitAreRefusedAtOnce() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try (Computations computations = new Computations(1, 1, Duration.ofSeconds(30))) {
      CountDownLatch running = new CountDownLatch(1);
      CompletableFuture<String> first =
          CompletableFuture.supplyAsync(
              () ->
                  computations.run(
                      () -> {
                        running.countDown();
                        release.await();
                        return "first";
                      }));
      running.await();
      CompletableFuture<String> second =
          CompletableFuture.supplyAsync(() -> computations.run(() -> "second"));
      while (computations.waiting() == 0) {
        Thread.onSpinWait();
      }
      assertThatThrownBy(() -> computations.run(() -> "third"))
          .asInstanceOf(type(Refusal.class))
          .extracting(Refusal::status)
          .isEqualTo(503);
      release.countDown();
      assertThat(first.get()).isEqualTo("first");
      assertThat(second.get()).isEqualTo("second");
    }
  }

  @Test
  void aStudyThatTakesTooLongStopsForGood() {
    try (LiveServer server = new LiveServer(Duration.ofMillis(30))) {
      assertThat(server.get("/api/gallery").statusCode()).isEqualTo(200);
      HttpResponse<String> answer = server.post("/api/matrix", "{\"scenario\": \"multinational\"}");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("1");
      assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
      // Its worker stops at the next journey; the whole matrix has 240 of them.
      while (server.server().running() > 0) {
        Thread.onSpinWait();
      }
      assertThat(server.faults()).isEmpty();
    }
  }

  @Test
  void aPortInUseIsToldAndLeavesNothingBehind() throws Exception {
    InetAddress loopback = LiveServer.loopback();
    try (ServerSocket taken = new ServerSocket(0, 1, loopback)) {
      int port = taken.getLocalPort();
      assertThat(WebServer.isTaken(loopback, port)).isTrue();
      assertThatThrownBy(
              () ->
                  WebServer.start(
                      WebServer.Settings.of(loopback, port, List.of()),
                      () -> LiveServer.WORLD,
                      Gallery::builtIn,
                      "test",
                      fault -> {}))
          .isInstanceOf(WebServer.PortInUseException.class)
          .hasMessageContaining(Integer.toString(port));
    }
  }

  @Test
  void whatIsBeingAnsweredIsFinishedWhenTheServerStops() throws Exception {
    LiveServer server = new LiveServer();
    server.answer("/api/view", "{}");
    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(
            () -> server.post("/api/matrix", "{\"scenario\": \"multinational\"}"));
    while (server.server().running() == 0) {
      Thread.onSpinWait();
    }
    int port = server.port();
    server.close();
    assertThat(answer.get().statusCode()).isEqualTo(200);
    assertThat(WebServer.isTaken(LiveServer.loopback(), port)).isFalse();
  }
}

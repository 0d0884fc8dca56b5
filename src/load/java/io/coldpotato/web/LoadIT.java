package io.coldpotato.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A class of thirty on one server: each changes something, looks, and changes the next thing.
 *
 * <p>Prints how long answers took and how much memory is held; asserts that there is no error and
 * that memory stays flat, and nothing of times, which depend on the machine.
 */
class LoadIT {

  private static final int USERS = 30;
  private static final JsonMapper JSON = new JsonMapper();

  /** How long a user looks at what came of a change; a person takes longer. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  /**
   * What is held at the end may exceed what is held in the middle by so much: caches are full by
   * then, and what else grows is a leak.
   */
  private static final double MOST_GROWTH = 1.25;

  private static final List<String> CITIES =
      List.of(
          "Lyon, FR",
          "Berlin, DE",
          "Rome, IT",
          "Oslo, NO",
          "Lima, PE",
          "Seoul, KR",
          "Perth, AU",
          "Denver, US",
          "Cairo, EG",
          "Vienna, AT",
          "Osaka, JP",
          "Porto, PT");

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger refused = new AtomicInteger();
  private final List<String> errors = Collections.synchronizedList(new ArrayList<>());

  private static Duration length() {
    return Duration.ofSeconds(Long.getLong("load.seconds", 60));
  }

  @Test
  void thirtyUsersGetAnswersWithoutAnErrorWhileMemoryStaysFlat() throws Exception {
    try (LiveServer server = new LiveServer()) {
      List<String> corridors = corridors(server);
      long start = heap();
      round(server, corridors, length().dividedBy(2), 0);
      long middle = heap();
      int firstHalf = millis.size();
      round(server, corridors, length().dividedBy(2), USERS);
      long end = heap();
      print(firstHalf, start, middle, end);
      assertThat(errors).isEmpty();
      assertThat(server.faults()).isEmpty();
      assertThat(millis).hasSizeGreaterThan(USERS);
      if (length().toSeconds() >= 60) {
        assertThat((double) end).isLessThan(MOST_GROWTH * middle);
      }
    }
  }

  private static List<String> corridors(LiveServer server) {
    List<String> ids = new ArrayList<>();
    JSON.readTree(server.get("/api/world").body())
        .get("corridors")
        .forEach(c -> ids.add(c.get("id").asString()));
    return ids;
  }

  private void round(LiveServer server, List<String> corridors, Duration length, int seed)
      throws Exception {
    ExecutorService users = Executors.newFixedThreadPool(USERS);
    try {
      long until = System.nanoTime() + length.toNanos();
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < USERS; i++) {
        User user = new User(server, corridors, new SplittableRandom(seed + i), i % 3 == 0);
        done.add(users.submit(() -> user.until(until)));
      }
      for (Future<?> each : done) {
        each.get();
      }
    } finally {
      users.shutdown();
    }
  }

  /** What is held once garbage is collected; twice, since the first frees what the second finds. */
  private static long heap() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  @SuppressWarnings("SystemOut") // what the test is for
  private void print(int firstHalf, long start, long middle, long end) {
    List<Double> sorted = millis.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%d users, %d s, %d answers (%d in the first half), %d states refused, %d errors; answer time P50 %.0f ms,"
            + " P95 %.0f ms, longest %.0f ms; heap after GC %.0f MiB at the start, %.0f in the"
            + " middle, %.0f at the end%n",
        USERS,
        length().toSeconds(),
        sorted.size(),
        firstHalf,
        refused.get(),
        errors.size(),
        quantile(sorted, 0.5),
        quantile(sorted, 0.95),
        quantile(sorted, 1),
        mebibytes(start),
        mebibytes(middle),
        mebibytes(end));
  }

  private static double quantile(List<Double> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1.0, share * sorted.size()));
  }

  private static double mebibytes(long bytes) {
    return bytes / 1024.0 / 1024;
  }

  /** Somebody who clicks; each changes a scenario of their own choice. */
  private final class User {
    private final LiveServer server;
    private final List<String> corridors;
    private final SplittableRandom random;
    private final boolean isLarge;

    User(LiveServer server, List<String> corridors, SplittableRandom random, boolean isLarge) {
      this.server = server;
      this.corridors = corridors;
      this.random = random;
      this.isLarge = isLarge;
    }

    void until(long nanos) {
      String scenario = isLarge ? "multinational" : one(List.of("hello", "retailer", "backhaul"));
      ObjectNode state = JSON.createObjectNode().put("scenario", scenario);
      while (System.nanoTime() < nanos) {
        JsonNode view = ask(state.toString());
        if (view.has("state")) {
          state = change((ObjectNode) view.get("state"), view);
        } else {
          state = JSON.createObjectNode().put("scenario", scenario);
        }
        pause();
      }
    }

    private ObjectNode change(ObjectNode state, JsonNode view) {
      switch (random.nextInt(8)) {
        case 0 -> {
          state.put(
              "site",
              view.get("sites").get(random.nextInt(view.get("sites").size())).get("id").asString());
          state.remove("load");
        }
        case 1 -> move(state);
        case 2 -> state.putArray("without").add(one(corridors));
        case 3 -> thing(state, view);
        case 4 -> state.put("hour", random.nextInt(24));
        case 5 -> state.put("load", random.nextInt(90));
        case 6 -> setting(state, view);
        default -> {
          state.putArray("without");
          state.putObject("patch");
          state.remove("load");
        }
      }
      return state;
    }

    private void move(ObjectNode state) {
      ObjectNode patch = JSON.createObjectNode();
      patch.putObject("sites").putObject(state.get("site").asString()).put("place", one(CITIES));
      state.set("patch", patch);
    }

    private void thing(ObjectNode state, JsonNode view) {
      if (view.get("things").size() > 0) {
        JsonNode thing = view.get("things").get(random.nextInt(view.get("things").size()));
        state.putArray("without").add(thing.get("id").asString());
      }
    }

    private void setting(ObjectNode state, JsonNode view) {
      JsonNode option = view.get("options").get(random.nextInt(view.get("options").size()));
      if (option.get("settings").size() == 0) {
        return;
      }
      JsonNode setting = option.get("settings").get(random.nextInt(option.get("settings").size()));
      ObjectNode patch = JSON.createObjectNode();
      ObjectNode at = patch;
      int last = setting.get("path").size() - 1;
      for (int i = 0; i < last; i++) {
        at = at.putObject(setting.get("path").get(i).asString());
      }
      JsonNode choices = setting.get("choices");
      at.set(setting.get("path").get(last).asString(), choices.get(random.nextInt(choices.size())));
      state.set("patch", patch);
    }

    private <T> T one(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }

    private JsonNode ask(String state) {
      long begin = System.nanoTime();
      try {
        HttpResponse<String> response =
            client.send(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/api/view"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(state))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        millis.add((System.nanoTime() - begin) / 1e6);
        // Who loads a line and then looks at a site whose line has no stated capacity is told so.
        if (response.statusCode() == 400) {
          refused.incrementAndGet();
        } else if (response.statusCode() != 200) {
          errors.add(response.statusCode() + " " + response.body() + " for " + state);
        }
        return JSON.readTree(response.body());
      } catch (java.io.IOException e) {
        errors.add(e + " for " + state);
        return JSON.createObjectNode();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return JSON.createObjectNode();
      }
    }

    private void pause() {
      try {
        Thread.sleep(LOOK.toMillis() / 2 + random.nextLong(LOOK.toMillis()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

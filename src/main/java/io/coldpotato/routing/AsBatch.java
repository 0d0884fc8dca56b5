package io.coldpotato.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many destinations on several threads, handed over in order. */
final class AsBatch {

  /** So many results may wait for their turn, so that no thread waits for a slow one. */
  private static final int AHEAD = 4;

  private AsBatch() {}

  static void run(AsRouting routing, int[] origins, int jobs, RouteConsumer consumer) {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs (" + jobs + ") must be 1 or more");
    }
    if (jobs == 1 || origins.length < 2) {
      AsRoutes routes = routing.newRoutes();
      for (int i = 0; i < origins.length; i++) {
        routing.route(routes, origins[i]);
        consumer.accept(i, routes);
      }
      return;
    }
    int threads = Math.min(jobs, origins.length);
    ExecutorService workers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "as-routing");
              thread.setDaemon(true);
              return thread;
            });
    try {
      handOver(routing, origins.clone(), threads * AHEAD, workers, consumer);
    } finally {
      workers.shutdownNow();
    }
  }

  private static void handOver(
      AsRouting routing,
      int[] origins,
      int ahead,
      ExecutorService workers,
      RouteConsumer consumer) {
    List<AsRoutes> spaces = new ArrayList<>();
    List<Future<AsRoutes>> results = new ArrayList<>();
    for (int i = 0; i < Math.min(ahead, origins.length); i++) {
      AsRoutes space = routing.newRoutes();
      spaces.add(space);
      results.add(submit(routing, space, origins[i], workers));
    }
    int slots = spaces.size();
    for (int i = 0; i < origins.length; i++) {
      int slot = i % slots;
      consumer.accept(i, await(results.get(slot)));
      if (i + slots < origins.length) {
        results.set(slot, submit(routing, spaces.get(slot), origins[i + slots], workers));
      }
    }
  }

  private static Future<AsRoutes> submit(
      AsRouting routing, AsRoutes space, int origin, ExecutorService workers) {
    return workers.submit(
        () -> {
          routing.route(space, origin);
          return space;
        });
  }

  private static AsRoutes await(Future<AsRoutes> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while routes were being found");
    } catch (ExecutionException e) {
      throw new IllegalStateException("routes could not be found", e.getCause());
    }
  }
}

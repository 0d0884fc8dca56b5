package io.coldpotato.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/**
 * Tasks on several threads, whose results are handed over in order on the calling thread.
 *
 * @param <W> the workspace that a task fills
 */
final class InOrder<W> {

  private final Supplier<W> newSpace;
  private final ObjIntConsumer<W> task;
  private final ObjIntConsumer<W> consumer;

  /**
   * Prepares tasks.
   *
   * @param newSpace makes a workspace
   * @param task fills it with the result of the task of a number
   * @param consumer takes the result; the workspace is used again afterwards
   */
  InOrder(Supplier<W> newSpace, ObjIntConsumer<W> task, ObjIntConsumer<W> consumer) {
    this.newSpace = newSpace;
    this.task = task;
    this.consumer = consumer;
  }

  /**
   * Runs tasks 0 to {@code count - 1}.
   *
   * @param jobs threads; with 1 there is no other than the calling one
   * @param ahead so many results for each job may wait for their turn, so that none waits for a
   *     slow one
   */
  void run(int count, int jobs, int ahead) {
    if (checkedJobs(jobs) == 1 || count < 2) {
      W space = newSpace.get();
      for (int i = 0; i < count; i++) {
        task.accept(space, i);
        consumer.accept(space, i);
      }
      return;
    }
    int threads = Math.min(jobs, count);
    ExecutorService workers = workers(threads);
    try {
      handOver(count, Math.min(count, threads * ahead), workers);
    } finally {
      workers.shutdownNow();
    }
  }

  static int checkedJobs(int jobs) {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs (" + jobs + ") must be 1 or more");
    }
    return jobs;
  }

  static ExecutorService workers(int threads) {
    return Executors.newFixedThreadPool(
        threads,
        task -> {
          Thread thread = new Thread(task, "as-routing");
          thread.setDaemon(true);
          return thread;
        });
  }

  private void handOver(int count, int slots, ExecutorService workers) {
    List<W> spaces = new ArrayList<>();
    List<Future<?>> results = new ArrayList<>();
    for (int i = 0; i < slots; i++) {
      spaces.add(newSpace.get());
      results.add(submit(spaces.get(i), i, workers));
    }
    for (int i = 0; i < count; i++) {
      int slot = i % slots;
      await(results.get(slot));
      consumer.accept(spaces.get(slot), i);
      if (i + slots < count) {
        results.set(slot, submit(spaces.get(slot), i + slots, workers));
      }
    }
  }

  private Future<?> submit(W space, int number, ExecutorService workers) {
    return workers.submit(() -> task.accept(space, number));
  }

  static void await(Future<?> result) {
    try {
      result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while routes were being found");
    } catch (ExecutionException e) {
      throw new IllegalStateException("routes could not be found", e.getCause());
    }
  }
}

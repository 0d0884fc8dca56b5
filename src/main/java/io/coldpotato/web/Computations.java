package io.coldpotato.web;

import io.coldpotato.study.StoppedException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a few computations at once, lets some wait, and stops those that take too long. */
final class Computations implements AutoCloseable {

  private final Duration limit;
  private final ThreadPoolExecutor workers;

  /**
   * Prepares workers.
   *
   * @param number that compute at once
   * @param waiting that may wait for them
   * @param limit waiting and computing together
   */
  Computations(int number, int waiting, Duration limit) {
    this.limit = limit;
    this.workers =
        new ThreadPoolExecutor(
            number,
            number,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            task -> {
              Thread thread = new Thread(task, "computation");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Returns what a computation gives.
   *
   * @throws Refusal with status 503 when too many wait, or it takes too long and was stopped
   */
  <T> T run(Callable<T> computation) {
    Future<T> pending;
    try {
      pending = workers.submit(computation);
    } catch (RejectedExecutionException e) {
      throw new Refusal(503, "too many computations are waiting; try again in a second");
    }
    try {
      return pending.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      pending.cancel(true);
      workers.purge();
      throw tooLong();
    } catch (InterruptedException e) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      throw new Refusal(503, "the server is shutting down");
    } catch (CancellationException e) {
      throw tooLong();
    } catch (ExecutionException e) {
      throw thrown(Objects.requireNonNull(e.getCause()));
    }
  }

  private RuntimeException thrown(Throwable cause) {
    if (cause instanceof StoppedException) {
      return new Refusal(503, "the server is shutting down");
    }
    if (cause instanceof RuntimeException exception) {
      return exception;
    }
    if (cause instanceof StackOverflowError) {
      return new Refusal(400, "the scenario is nested too deep; make it simpler");
    }
    return new IllegalStateException(cause);
  }

  private Refusal tooLong() {
    return new Refusal(
        503,
        "this takes longer than "
            + limit.toSeconds()
            + " s and was stopped; ask for fewer sites, or use 'coldpotato compare'");
  }

  /** Returns how many run at this moment. */
  int running() {
    return workers.getActiveCount();
  }

  /** Returns how many wait at this moment. */
  int waiting() {
    return workers.getQueue().size();
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}

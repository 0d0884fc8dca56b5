package io.coldpotato.web;

import io.coldpotato.connectivity.World;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The server of the live page.
 *
 * <p>It answers to one page of its own, keeps no session, and reads no file by a name that a
 * request holds. The world is read while it already listens.
 */
public final class WebServer implements AutoCloseable {

  private static final int MOST_THREADS = 64;
  private static final int LEAST_THREADS = 8;
  private static final int MOST_WAITING = 64;
  private static final Duration TIME_LIMIT = Duration.ofSeconds(10);
  private static final Duration LEAVE_TAKING = Duration.ofSeconds(5);

  private final Javalin javalin;
  private final Computations computations;
  private final Settings settings;

  /**
   * How a server listens, and what bounds it.
   *
   * @param address that it listens on
   * @param port that it listens on; 0 for any that is free
   * @param names by which others call this computer
   * @param workers computations at once, at least 1
   * @param waiting computations that may wait
   * @param limit after which a computation is stopped, waiting included
   */
  public record Settings(
      InetAddress address, int port, List<String> names, int workers, int waiting, Duration limit) {
    /** Copies the list. */
    public Settings {
      names = List.copyOf(names);
    }

    /** Listens on an address, with the bounds for a class. */
    public static Settings of(InetAddress address, int port, Collection<String> names) {
      return new Settings(
          address,
          port,
          List.copyOf(names),
          Runtime.getRuntime().availableProcessors(),
          MOST_WAITING,
          TIME_LIMIT);
    }

    /** Returns the same with another limit. */
    Settings within(Duration other) {
      return new Settings(address, port, names, workers, waiting, other);
    }
  }

  /** A port is taken by another program. */
  public static final class PortInUseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PortInUseException(int port, Throwable cause) {
      super("port " + port + " is in use", cause);
    }
  }

  private WebServer(Javalin javalin, Computations computations, Settings settings) {
    this.javalin = javalin;
    this.computations = computations;
    this.settings = settings;
  }

  /**
   * Starts a server, which listens when this returns.
   *
   * @param world read in a thread of its own
   * @param gallery read in the same
   * @param toolVersion of the program
   * @param faults gets faults of the program
   * @throws PortInUseException if something else listens there
   */
  public static WebServer start(
      Settings settings,
      Supplier<World> world,
      Supplier<Gallery> gallery,
      String toolVersion,
      Consumer<Exception> faults) {
    CompletableFuture<Lab> lab = new CompletableFuture<>();
    Thread reading = new Thread(() -> read(lab, world, gallery, toolVersion, faults), "reading");
    reading.setDaemon(true);
    reading.start();
    Computations computations =
        new Computations(settings.workers(), settings.waiting(), settings.limit());
    Api api = new Api(() -> lab(lab), computations, new Assets());
    Guard guard = new Guard(settings.address(), settings.names());
    Javalin javalin = Javalin.create(config -> configure(config, api, guard, faults));
    try {
      javalin.start(settings.address().getHostAddress(), settings.port());
    } catch (JavalinBindException e) {
      computations.close();
      throw new PortInUseException(settings.port(), e);
    }
    return new WebServer(javalin, computations, settings);
  }

  /** Reads, and makes the view that a page opens with, which a browser soon asks for. */
  private static void read(
      CompletableFuture<Lab> lab,
      Supplier<World> world,
      Supplier<Gallery> gallery,
      String toolVersion,
      Consumer<Exception> faults) {
    try {
      Lab made = new Lab(world.get(), gallery.get(), toolVersion);
      lab.complete(made);
      made.view(State.of(Api.NO_STATE, made.gallery().start()));
    } catch (RuntimeException e) {
      if (!lab.completeExceptionally(e)) {
        faults.accept(e);
      }
    }
  }

  private static Lab lab(CompletableFuture<Lab> lab) {
    try {
      return lab.join();
    } catch (CompletionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void configure(
      JavalinConfig config, Api api, Guard guard, Consumer<Exception> faults) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.router.ignoreTrailingSlashes = false;
    config.http.maxRequestSize = Api.MOST_BYTES;
    config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.jetty.modifyServer(WebServer::prepare);
    config.routes.before(ctx -> check(ctx, guard));
    api.addTo(config.routes);
    config.routes.exception(
        Refusal.class,
        (refusal, ctx) -> {
          ctx.status(refusal.status()).contentType("application/json").result(refusal.json());
          if (refusal.status() == 503) {
            ctx.header("Retry-After", "1");
          }
        });
    config.routes.exception(
        Exception.class,
        (fault, ctx) -> {
          faults.accept(fault);
          Refusal told = new Refusal(500, "this is a fault of the program: please report it");
          ctx.status(500).contentType("application/json").result(told.json());
        });
    for (int status : new int[] {404, 405, 413}) {
      config.routes.error(status, ctx -> refused(ctx, status));
    }
  }

  private static void prepare(Server server) {
    server.setErrorHandler(new PlainErrors());
    server.setStopTimeout(LEAVE_TAKING.toMillis());
  }

  private static void check(Context ctx, Guard guard) {
    Guard.HEADERS.forEach(ctx::header);
    boolean isChange = !ctx.method().name().equals("GET") && !ctx.method().name().equals("HEAD");
    guard.check(
        Optional.ofNullable(ctx.header("Host")),
        Optional.ofNullable(ctx.header("Origin")),
        Optional.ofNullable(ctx.header("Sec-Fetch-Site")),
        isChange);
  }

  private static void refused(Context ctx, int status) {
    boolean isTold = "application/json".equals(ctx.res().getContentType());
    if (!isTold) {
      String sentence =
          status == 404
              ? "there is nothing at this address; the page is at /"
              : status == 405 ? "this address does not take that method" : Api.TOO_LARGE;
      ctx.contentType("application/json").result(new Refusal(status, sentence).json());
    }
  }

  /** Returns the port that it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Returns the address of the page. */
  public String url() {
    InetAddress bound = settings.address();
    String host = bound.isAnyLocalAddress() ? "localhost" : Guard.host(bound);
    return "http://" + host + ":" + port() + "/";
  }

  /** Returns how many computations run at this moment. */
  int running() {
    return computations.running();
  }

  /** Returns whether something listens on a port of an address, or may not be listened on. */
  public static boolean isTaken(InetAddress address, int port) {
    try (java.net.ServerSocket socket = new java.net.ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return false;
    } catch (java.io.IOException e) {
      return true;
    }
  }

  /** Stops: what is being answered is finished, if it takes no longer than five seconds. */
  @Override
  public void close() {
    javalin.stop();
    computations.close();
  }
}

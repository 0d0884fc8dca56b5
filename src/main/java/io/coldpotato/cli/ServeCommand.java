package io.coldpotato.cli;

import io.coldpotato.connectivity.World;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.web.Gallery;
import io.coldpotato.web.WebServer;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code coldpotato serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    header = "Serves a page on which one changes the world and sees packets take another way.",
    descriptionHeading = "%nExamples:%n",
    description = {"  coldpotato serve", "  coldpotato serve shop.yaml --port 8080"},
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nParameters:%n",
    footerHeading = "%n",
    footer = {
      "It serves until it is stopped (Ctrl+C). Exit codes: 2 wrong command line, 65 a file is not",
      "valid, 66 not found, 69 the port is in use, 130 interrupted."
    })
final class ServeCommand implements Callable<Integer> {

  /** The number of the cloud's network. */
  private static final int FIRST_PORT = 8075;

  private static final int LAST_PORT = FIRST_PORT + 100;
  private static final int HIGHEST_PORT = 65_535;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "SCENARIO",
      description = "A file, or a folder of them; the program's own scenarios without it.")
  private Optional<Path> scenarios = Optional.empty();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on, 0 for any; 8075 or the next that is free without it.")
  private Optional<Integer> port = Optional.empty();

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on; this computer alone (127.0.0.1) without it.")
  private String bind = "127.0.0.1";

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "Name by which others call this computer; may be repeated.")
  private List<String> hosts = new ArrayList<>();

  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() throws InterruptedException {
    CommandLine line = spec.commandLine();
    port.filter(p -> p < 0 || p > HIGHEST_PORT)
        .ifPresent(
            p -> {
              throw new ParameterException(line, "--port must lie from 0 to 65535");
            });
    InetAddress address = address();
    if (scenarios.isEmpty()) {
      return serve(address, common::world, Gallery::builtIn);
    }
    World world = common.world();
    Path given = scenarios.get();
    ScenarioFiles files = new ScenarioFiles(world, line.getErr(), common.quiet());
    List<Scenario> read = files.read(List.of(given));
    if (files.worst() != ExitCode.DONE) {
      return files.worst().number();
    }
    Path folder = Files.isDirectory(given) ? given : given.resolveSibling("");
    Gallery gallery = Gallery.of(folder, read.stream().map(s -> Path.of(s.file())).toList());
    return serve(address, () -> world, () -> gallery);
  }

  private int serve(InetAddress address, Supplier<World> world, Supplier<Gallery> gallery)
      throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    Optional<WebServer> started = start(address, world, gallery);
    if (started.isEmpty()) {
      return ExitCode.PORT_IN_USE.number();
    }
    CountDownLatch stopped = new CountDownLatch(1);
    WebServer server = started.get();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  stopped.countDown();
                },
                "stopping"));
    PrintWriter out = spec.commandLine().getOut();
    out.println(server.url());
    out.flush();
    if (!common.quiet()) {
      err.println(
          address.isLoopbackAddress()
              ? "listens on " + bind + " only: nobody but this computer can ask (see --bind)"
              : "listens on " + bind + ": everybody who reaches this computer can ask");
      err.println("stop with Ctrl+C");
    }
    stopped.await();
    return ExitCode.DONE.number();
  }

  /** Starts on the port that was asked for; or on the first free one, when none was. */
  private Optional<WebServer> start(
      InetAddress address, Supplier<World> world, Supplier<Gallery> gallery) {
    PrintWriter err = spec.commandLine().getErr();
    int wanted = port.orElse(FIRST_PORT);
    for (int next = wanted; next <= Math.max(LAST_PORT, wanted); next++) {
      if (port.isEmpty() && WebServer.isTaken(address, next)) {
        continue;
      }
      try {
        WebServer server =
            WebServer.start(
                WebServer.Settings.of(address, next, hosts),
                world,
                gallery,
                Version.number(),
                fault -> Main.internalError(fault, err));
        if (next != wanted) {
          err.println("port " + wanted + " is in use, took " + next);
        }
        return Optional.of(server);
      } catch (WebServer.PortInUseException e) {
        if (port.isPresent()) {
          err.println(
              "coldpotato: error: port " + wanted + " is in use; " + offer(address, wanted));
          return Optional.empty();
        }
      }
    }
    err.println(
        "coldpotato: error: ports "
            + FIRST_PORT
            + " to "
            + LAST_PORT
            + " are in use; name another by --port, or --port 0 for any");
    return Optional.empty();
  }

  private static String offer(InetAddress address, int taken) {
    for (int next = taken + 1; next <= Math.min(taken + 100, HIGHEST_PORT); next++) {
      if (!WebServer.isTaken(address, next)) {
        return next + " is free: use --port " + next;
      }
    }
    return "use --port 0 for any that is free";
  }

  private InetAddress address() {
    try {
      return InetAddress.getByName(bind);
    } catch (UnknownHostException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--bind '" + bind + "' is no address of this computer; use 127.0.0.1, or 0.0.0.0 for all",
          e);
    }
  }
}

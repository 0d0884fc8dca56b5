package io.coldpotato.cli;

import io.coldpotato.connectivity.World;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.scenario.KnownNames;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.scenario.ScenarioNotFoundException;
import io.coldpotato.scenario.ScenarioReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads scenario files and folders of them; a bad file is reported and does not stop the others.
 */
final class ScenarioFiles {

  private final World world;
  private final ScenarioReader reader;
  private final PrintWriter err;
  private final boolean quiet;
  private ExitCode worst = ExitCode.DONE;

  ScenarioFiles(World world, PrintWriter err, boolean quiet) {
    this.world = world;
    this.reader = ScenarioReader.of(KnownNames.of(world));
    this.err = err;
    this.quiet = quiet;
  }

  /** Reads what can be read; the rest is printed and remembered in {@link #worst()}. */
  List<Scenario> read(List<Path> paths) {
    List<Scenario> scenarios = new ArrayList<>();
    for (Path path : paths) {
      for (Path file : files(path)) {
        try {
          ScenarioReader.Reading reading = reader.read(file);
          scenarios.add(reading.scenario());
          if (!quiet) {
            Terminal.print(reading.warnings(), err);
            warnOfRemovals(reading.scenario());
          }
        } catch (NotValidException e) {
          Terminal.print(e.diagnostics(), err);
          worst(ExitCode.NOT_VALID);
        } catch (ScenarioNotFoundException e) {
          err.println(e.file() + ": error: no such file");
          worst(ExitCode.NOT_FOUND);
        }
      }
    }
    err.flush();
    return scenarios;
  }

  private void warnOfRemovals(Scenario scenario) {
    World before = world.including(scenario.namedNetworks());
    for (String sentence : scenario.worldEdit().withoutEffect(before)) {
      err.println(
          scenario.file()
              + ": warning: 'world.remove' has no effect: "
              + sentence
              + "; see 'coldpotato world interconnections' and 'corridors'");
    }
  }

  /** Returns the code of what went wrong; a file that is not valid before one that is not there. */
  ExitCode worst() {
    return worst;
  }

  private void worst(ExitCode code) {
    if (worst != ExitCode.NOT_VALID) {
      worst = code;
    }
  }

  private List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> walk = Files.walk(path)) {
      List<Path> files =
          walk.filter(Files::isRegularFile)
              .filter(f -> f.toString().endsWith(".yaml") || f.toString().endsWith(".yml"))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        Terminal.print(
            List.of(
                Diagnostic.error(
                    path.toString(),
                    "is a folder without scenario files",
                    "name a .yaml file, or a folder that holds some")),
            err);
        worst(ExitCode.NOT_VALID);
      }
      return files;
    } catch (UncheckedIOException | IOException e) {
      Terminal.print(
          List.of(Diagnostic.error(path.toString(), "cannot be searched", "check its permissions")),
          err);
      worst(ExitCode.NOT_VALID);
      return List.of();
    }
  }
}

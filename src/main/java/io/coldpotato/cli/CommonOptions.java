package io.coldpotato.cli;

import io.coldpotato.connectivity.DataAge;
import io.coldpotato.connectivity.InternetImport;
import io.coldpotato.connectivity.World;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.input.TableSource;
import io.coldpotato.latency.DelayParameters;
import io.coldpotato.report.TextStyle;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Options that several commands share. */
final class CommonOptions {

  @Option(
      names = "--world",
      paramLabel = "DIR",
      description = "Tables that replace their namesakes of the built-in world.")
  private Optional<Path> worldFolder = Optional.empty();

  @Option(
      names = "--calibration",
      paramLabel = "FILE",
      description = "Parameters of delay that 'calibrate' saved, instead of the world's own.")
  private Optional<Path> calibration = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the result to a file instead of standard output.")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--quiet", description = "No warnings and hints on standard error.")
  private boolean quiet;

  @Option(names = "--no-color", description = "No colour; the same as NO_COLOR=1.")
  private boolean noColor;

  /** Returns the tables that the world is read from. */
  TableSource tables() {
    TableSource tables = worldFolder.map(TableSource::replacedFrom).orElseGet(TableSource::builtIn);
    return calibration.map(file -> tables.with(DelayParameters.CALIBRATION, file)).orElse(tables);
  }

  /** Returns the world of the built-in tables and those of the folder. */
  World world() {
    return World.load(name(), tables());
  }

  /**
   * Returns the same world with the networks of an import, where one is asked for; tells on a
   * stream what its files leave open.
   */
  World world(ImportOptions imports, PrintWriter err) {
    String name = name();
    List<Diagnostic> warnings = new ArrayList<>();
    Optional<InternetImport> internet = imports.read(worldFolder, warnings);
    World world =
        internet
            .map(i -> World.load(name + ", networks of " + source(i), tables(), i))
            .orElseGet(() -> World.load(name, tables()));
    if (!quiet) {
      Terminal.print(warnings, err);
    }
    return world;
  }

  private static String source(InternetImport internet) {
    return internet.dataAges().stream().map(DataAge::source).collect(Collectors.joining(" and "));
  }

  private String name() {
    String name = tablesName();
    if (calibration.isEmpty()) {
      return name;
    }
    Path file = calibration.get();
    if (Files.isDirectory(file)) {
      throw new NotValidException(
          List.of(
              Diagnostic.error(
                  file.toString(), "is a folder", "--calibration takes a file of parameters")));
    }
    if (!Files.exists(file)) {
      throw new ImportOptions.FileNotFoundException(file);
    }
    return name + ", calibrated by " + file;
  }

  private String tablesName() {
    if (worldFolder.isEmpty()) {
      return "built-in";
    }
    Path folder = worldFolder.get();
    if (!Files.isDirectory(folder)) {
      throw new NotValidException(
          List.of(
              Diagnostic.error(
                  folder.toString(), "is not a folder", "--world takes a folder of tables")));
    }
    return "built-in with tables of " + folder;
  }

  Optional<Path> output() {
    return output;
  }

  boolean quiet() {
    return quiet;
  }

  TextStyle style() {
    return Terminal.style(noColor, output.isPresent());
  }
}

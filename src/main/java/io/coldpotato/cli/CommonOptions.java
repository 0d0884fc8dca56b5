package io.coldpotato.cli;

import io.coldpotato.connectivity.DataAge;
import io.coldpotato.connectivity.InternetImport;
import io.coldpotato.connectivity.World;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.input.TableSource;
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
    return worldFolder.map(TableSource::replacedFrom).orElseGet(TableSource::builtIn);
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

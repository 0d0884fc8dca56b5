package io.coldpotato.cli;

import io.coldpotato.connectivity.World;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.input.TableSource;
import io.coldpotato.report.TextStyle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

  World world() {
    if (worldFolder.isEmpty()) {
      return World.load("built-in", TableSource.builtIn());
    }
    Path folder = worldFolder.get();
    if (!Files.isDirectory(folder)) {
      throw new NotValidException(
          List.of(
              Diagnostic.error(
                  folder.toString(), "is not a folder", "--world takes a folder of tables")));
    }
    return World.load("built-in with tables of " + folder, TableSource.replacedFrom(folder));
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

package io.coldpotato.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files of measured round trips. */
final class MeasurementOptions {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "CSV with a header, plain or gzip; several are taken as one.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--rtt-column",
      paramLabel = "NAME",
      description = "The column of the round trip in ms; found by its name by default.")
  private Optional<String> roundTripColumn = Optional.empty();

  Optional<String> roundTripColumn() {
    return roundTripColumn;
  }

  List<Path> files() {
    return List.copyOf(files);
  }

  /** Requires that all files are there. */
  void requireFiles() {
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new ImportOptions.FileNotFoundException(file);
      }
    }
  }
}

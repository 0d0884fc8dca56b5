package io.coldpotato.cli;

import io.coldpotato.study.MeasuredFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where the places of results of RIPE Atlas stand. */
final class AtlasOptions {

  @Option(
      names = "--probes",
      paramLabel = "FILE",
      description = "For RIPE Atlas results (JSON): CSV with id,lat,lon of probes.")
  private Optional<Path> probes = Optional.empty();

  @Option(
      names = "--targets",
      paramLabel = "FILE",
      description = "Likewise: CSV with address or name,lat,lon of targets.")
  private Optional<Path> targets = Optional.empty();

  /** Returns files with these places; all must be there. */
  MeasuredFiles with(List<Path> files, Optional<String> roundTripColumn) {
    Stream.of(probes, targets)
        .flatMap(Optional::stream)
        .filter(file -> !Files.exists(file))
        .forEach(
            file -> {
              throw new ImportOptions.FileNotFoundException(file);
            });
    return new MeasuredFiles(files, roundTripColumn, probes, targets);
  }
}

package io.coldpotato.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Files of measured round trips and how to read them.
 *
 * @param files CSV, plain or gzip, or results of RIPE Atlas pings in JSON
 * @param roundTripColumn the column that holds round trips, found by its name when empty; in
 *     results of RIPE Atlas {@code avg} or {@code min}
 * @param probes where probes of RIPE Atlas are: CSV with id, lat, lon
 * @param targets where their targets are: CSV with address or name, lat, lon
 */
public record MeasuredFiles(
    List<Path> files,
    Optional<String> roundTripColumn,
    Optional<Path> probes,
    Optional<Path> targets) {

  /** Copies the list. */
  public MeasuredFiles {
    files = List.copyOf(files);
  }

  /** Returns files without anything of RIPE Atlas. */
  public static MeasuredFiles of(List<Path> files, Optional<String> roundTripColumn) {
    return new MeasuredFiles(files, roundTripColumn, Optional.empty(), Optional.empty());
  }

  /** Returns the same with some of the files. */
  MeasuredFiles of(List<Path> some) {
    return new MeasuredFiles(some, roundTripColumn, probes, targets);
  }
}

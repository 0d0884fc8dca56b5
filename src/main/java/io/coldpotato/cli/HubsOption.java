package io.coldpotato.cli;

import io.coldpotato.study.HubRule;
import picocli.CommandLine.Option;

/** Whose hubs countries take. */
final class HubsOption {

  @Option(
      names = "--hubs",
      paramLabel = "WHOSE",
      defaultValue = "own",
      description =
          "own: as hubs.csv has them; neighbour: each country by the row of the nearest other one,"
              + " as if nobody had seen its places; none.")
  private HubRule rule = HubRule.OWN;

  HubRule rule() {
    return rule;
  }
}

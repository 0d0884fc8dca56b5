package io.coldpotato.cli;

import io.coldpotato.study.PublishedEnds;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Of which regions published round trips may be used. */
final class AnchorOptions {

  @ArgGroup(exclusive = true)
  private Choice choice = new Choice();

  private static final class Choice {

    @Option(
        names = "--exclude-anchors",
        description = "Predict a pair without any published value of either region.")
    private boolean exclude;

    @Option(
        names = "--one-end-published",
        description =
            "Predict a pair without any published value of one region, either in turn: each pair"
                + " counts twice.")
    private boolean one;
  }

  PublishedEnds published() {
    return choice.exclude
        ? PublishedEnds.NEITHER
        : choice.one ? PublishedEnds.ONE : PublishedEnds.BOTH;
  }
}

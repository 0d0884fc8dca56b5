package io.coldpotato.cli;

import picocli.CommandLine.Option;

/** Whether what was fitted is held against places that it has not seen. */
final class CrossValidateOption {

  @Option(
      names = "--cross-validate",
      description =
          "Score the rows by place, too: fitted parameters are fitted again without the places"
              + " around the ends that they then predict (five groups; those within 60 km are one).")
  private boolean asked;

  boolean isAsked() {
    return asked;
  }
}

package io.coldpotato.cli;

import io.coldpotato.latency.DayCourse;
import io.coldpotato.latency.Sampling;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Checks what a command line says of how ways are timed. */
final class TimingChecks {

  private TimingChecks() {}

  static void draws(CommandLine line, int number) {
    if (number < Sampling.LEAST) {
      throw new ParameterException(
          line,
          ("--sample %d is too few: P99.9 needs a hundred draws beyond it; use --sample %d, or leave"
                  + " it out for the convolution, which needs none")
              .formatted(number, Sampling.LEAST));
    }
    if (number > Sampling.MOST) {
      throw new ParameterException(
          line,
          "--sample %d is more than memory holds; use --sample %d or fewer"
              .formatted(number, Sampling.MOST));
    }
  }

  static void hour(CommandLine line, int number) {
    if (number < 0 || number >= DayCourse.HOURS) {
      throw new ParameterException(
          line, "--hour %d is no hour of a day; use 0 (after midnight) to 23".formatted(number));
    }
  }
}

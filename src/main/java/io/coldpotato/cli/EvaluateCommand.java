package io.coldpotato.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coldpotato evaluate}. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    header = "Holds the model against measurements of your own or of others.",
    descriptionHeading = "%nExamples:%n",
    description = {
      "  coldpotato evaluate latency pings.csv",
      "  coldpotato evaluate regions region-rtt.csv --exclude-anchors"
    },
    commandListHeading = "%nWhat to evaluate:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%n",
    footer = {
      "Exit codes: 0 done, 2 wrong command line, 65 a file is not valid, 66 not found,",
      "73 cannot write."
    },
    subcommands = {
      EvaluateLatencyCommand.class,
      EvaluateRegionsCommand.class,
      EvaluateAccessCommand.class,
      EvaluateWanGainCommand.class
    })
final class EvaluateCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    CommandLine line = spec.commandLine();
    throw new ParameterException(
        line, "what to evaluate is missing: " + String.join(", ", line.getSubcommands().keySet()));
  }
}

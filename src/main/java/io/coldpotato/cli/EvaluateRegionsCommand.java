package io.coldpotato.cli;

import io.coldpotato.study.RegionsEvaluation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code coldpotato evaluate regions}. */
@Command(
    name = "regions",
    mixinStandardHelpOptions = true,
    header = "Round trips between the cloud's regions: medians and 95th percentiles.",
    descriptionHeading = "%nExamples:%n",
    description = {
      "  coldpotato evaluate regions region-rtt.csv",
      "  coldpotato evaluate regions region-rtt.csv region-rtt-p95.csv --exclude-anchors"
    },
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nParameters:%n",
    footerHeading = "%n",
    footer = {
      "Exit codes: 0 done, 2 wrong command line, 65 a file is not valid, 66 not found,",
      "73 cannot write."
    })
final class EvaluateRegionsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private AnchorOptions anchors = new AnchorOptions();

  @Mixin private EvaluateOptions options = new EvaluateOptions();

  @Override
  public Integer call() {
    return options.run(
        spec.commandLine(),
        models ->
            RegionsEvaluation.of(
                models, options.files(), anchors.published(), options.roundTripColumn()));
  }
}

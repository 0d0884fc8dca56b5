package io.coldpotato.cli;

import io.coldpotato.study.HubRule;
import io.coldpotato.study.LatencyEvaluation;
import io.coldpotato.study.MeasuredFiles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coldpotato evaluate latency}. */
@Command(
    name = "latency",
    mixinStandardHelpOptions = true,
    header = "Round trips between places: the public Internet's, or a cloud's own.",
    descriptionHeading = "%nExamples:%n",
    description = {
      "  coldpotato evaluate latency pings.csv",
      "  coldpotato evaluate latency aws.csv.gz --wan --format json",
      "  coldpotato evaluate latency pings.csv --cross-validate"
    },
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nParameters:%n",
    footerHeading = "%n",
    footer = {
      "Exit codes: 0 done, 2 wrong command line, 65 a file is not valid, 66 not found,",
      "73 cannot write."
    })
final class EvaluateLatencyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--wan",
      description =
          "Measured over a cloud's own network; files may name the cloud's regions instead of"
              + " coordinates.")
  private boolean wan;

  @Mixin private AtlasOptions atlas = new AtlasOptions();

  @Mixin private HubsOption hubs = new HubsOption();

  @Mixin private CrossValidateOption crossValidate = new CrossValidateOption();

  @Mixin private EvaluateOptions options = new EvaluateOptions();

  @Override
  public Integer call() {
    if (wan && hubs.rule() != HubRule.OWN) {
      throw new ParameterException(
          spec.commandLine(), "--hubs: a cloud's own network has none; leave --hubs or --wan out");
    }
    return options.run(
        spec.commandLine(),
        models -> {
          MeasuredFiles files = atlas.with(options.files(), options.roundTripColumn());
          return crossValidate.isAsked()
              ? LatencyEvaluation.crossValidated(models, files, wan, hubs.rule())
              : LatencyEvaluation.of(models, files, wan, hubs.rule());
        });
  }
}

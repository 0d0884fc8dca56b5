package io.coldpotato.cli;

import io.coldpotato.study.AccessEvaluation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code coldpotato evaluate access}. */
@Command(
    name = "access",
    mixinStandardHelpOptions = true,
    header = "Round trips from sites of known access technology to cloud regions.",
    descriptionHeading = "%nExamples:%n",
    description = {
      "  coldpotato evaluate access pings.csv",
      "  coldpotato evaluate access pings.csv --rtt-column rtt_min_ms",
      "  coldpotato evaluate access pings.csv traceroutes.csv --cross-validate"
    },
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nParameters:%n",
    footerHeading = "%n",
    footer = {
      "Exit codes: 0 done, 2 wrong command line, 65 a file is not valid, 66 not found,",
      "73 cannot write."
    })
final class EvaluateAccessCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HubsOption hubs = new HubsOption();

  @Mixin private CrossValidateOption crossValidate = new CrossValidateOption();

  @Mixin private EvaluateOptions options = new EvaluateOptions();

  @Override
  public Integer call() {
    return options.run(
        spec.commandLine(),
        models -> {
          List<Path> files = options.files();
          Optional<String> column = options.roundTripColumn();
          return crossValidate.isAsked()
              ? AccessEvaluation.crossValidated(models, files, column, hubs.rule())
              : AccessEvaluation.of(models, files, column, hubs.rule());
        });
  }
}

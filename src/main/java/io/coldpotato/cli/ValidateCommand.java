package io.coldpotato.cli;

import io.coldpotato.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code coldpotato validate}. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    header = "Checks scenario files and reports everything that is wrong with them.",
    descriptionHeading = "%nExamples:%n",
    description = {"  coldpotato validate shop.yaml", "  coldpotato validate scenarios"},
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nParameters:%n",
    footerHeading = "%n",
    footer = {"Exit codes: 0 all are valid, 2 wrong command line, 65 one is not, 66 not found."})
final class ValidateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "SCENARIO", description = "Files, or folders of them.")
  private List<Path> scenarios = new ArrayList<>();

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ImportOptions imports = new ImportOptions();

  @Override
  public Integer call() {
    ScenarioFiles files =
        new ScenarioFiles(
            common.world(imports, spec.commandLine().getErr()),
            spec.commandLine().getErr(),
            common.quiet());
    List<Scenario> valid = files.read(scenarios);
    if (files.worst() == ExitCode.DONE) {
      StringBuilder text = new StringBuilder();
      valid.forEach(
          s ->
              text.append(s.file())
                  .append(": valid, ")
                  .append(count(s.sites().size(), "site"))
                  .append(", ")
                  .append(count(s.destinations().size(), "destination"))
                  .append(", ")
                  .append(count(s.options().size(), "option"))
                  .append('\n'));
      OutputFile.write(common.output(), text.toString(), spec.commandLine().getOut());
    }
    return files.worst().number();
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}

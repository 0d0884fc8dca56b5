package io.coldpotato.cli;

import io.coldpotato.scenario.ScenarioSchema;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code coldpotato schema}. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    header = "Prints the JSON Schema of scenario files, for editors.",
    descriptionHeading = "%nExamples:%n",
    description = {"  coldpotato schema -o scenario.schema.json", "  coldpotato schema | less"},
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nParameters:%n",
    footerHeading = "%n",
    footer = {"Exit codes: 0 done, 2 wrong command line, 73 cannot write."})
final class SchemaCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write it to a file instead of standard output.")
  private Optional<Path> output = Optional.empty();

  @Override
  public Integer call() {
    OutputFile.write(output, ScenarioSchema.json(), spec.commandLine().getOut());
    return ExitCode.DONE.number();
  }
}

package io.coldpotato.cli;

import io.coldpotato.scenario.ScenarioTemplate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code coldpotato init}. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    header = "Writes a short scenario to start from.",
    descriptionHeading = "%nExamples:%n",
    description = {"  coldpotato init shop.yaml", "  coldpotato init - | less"},
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nParameters:%n",
    footerHeading = "%n",
    footer = {
      "Exit codes: 0 done, 2 wrong command line, 73 cannot write, or the file exists already."
    })
final class InitCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "scenario.yaml",
      description = "scenario.yaml by default; - prints it.")
  private Path file = Path.of("scenario.yaml");

  @Option(names = "--force", description = "Replace a file that exists.")
  private boolean force;

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    if (file.toString().equals("-")) {
      OutputFile.write(Optional.empty(), ScenarioTemplate.text(), line.getOut());
      return ExitCode.DONE.number();
    }
    if (Files.exists(file) && !force) {
      line.getErr()
          .println("coldpotato: error: '" + file + "' exists; name another file or use --force");
      return ExitCode.CANNOT_WRITE.number();
    }
    OutputFile.write(Optional.of(file), ScenarioTemplate.text(), line.getOut());
    line.getErr().println("wrote " + file + "; next: coldpotato compare " + file);
    return ExitCode.DONE.number();
  }
}

package io.coldpotato.cli;

import io.coldpotato.connectivity.World;
import io.coldpotato.report.TraceJson;
import io.coldpotato.report.TraceText;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.study.Compare;
import io.coldpotato.study.Explanation;
import io.coldpotato.study.Timing;
import io.coldpotato.study.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code coldpotato trace}. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    header = "Shows the way of packets there and back, step by step.",
    descriptionHeading = "%nExamples:%n",
    description = {
      "  coldpotato trace scenarios/hello.yaml --site edinburgh --destination erp --option internet",
      "  coldpotato trace scenarios/hello.yaml --option private --explain"
    },
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nParameters:%n",
    footerHeading = "%n",
    footer = {
      "Exit codes: 0 done, 2 wrong command line, 65 the file is not valid, 66 not found,",
      "73 cannot write."
    })
final class TraceCommand implements Callable<Integer> {

  enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SCENARIO", description = "A scenario file.")
  private Path scenarioFile = Path.of("");

  @Option(
      names = "--site",
      paramLabel = "ID",
      description = "Whose way; needed if there are several.")
  private Optional<String> site = Optional.empty();

  @Option(names = "--destination", paramLabel = "ID", description = "Where to; likewise.")
  private Optional<String> destination = Optional.empty();

  @Option(names = "--option", paramLabel = "ID", description = "By which option; likewise.")
  private Optional<String> option = Optional.empty();

  @Option(
      names = "--explain",
      description =
          "For each step the rule that decided and the alternative that lost; in JSON all candidates"
              + " too, and what would let each of them win.")
  private boolean explain;

  @Option(
      names = "--hour",
      paramLabel = "H",
      description =
          "Times at this hour of the site's standard time, 0 to 23; the busy hour of all traffic and"
              + " the all-day line without it.")
  private Optional<Integer> hour = Optional.empty();

  @Option(names = "--format", defaultValue = "text", description = "text or json.")
  private Format format = Format.TEXT;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ImportOptions imports = new ImportOptions();

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    hour.ifPresent(h -> TimingChecks.hour(line, h));
    World world = common.world(imports, line.getErr());
    ScenarioFiles files = new ScenarioFiles(world, line.getErr(), common.quiet());
    List<Scenario> read = files.read(List.of(scenarioFile));
    if (read.isEmpty()) {
      return files.worst().number();
    }
    if (read.size() > 1) {
      throw new ParameterException(line, "trace takes one scenario file, not a folder of them");
    }
    Scenario scenario = read.get(0);
    String from = key("--site", site, scenario.sites().keySet());
    String to = key("--destination", destination, scenario.destinations().keySet());
    String by = key("--option", option, scenario.options().keySet());
    Timing timing = new Timing(Optional.empty(), hour);
    Compare compare = new Compare(world, scenario, Compare.Selection.ALL, scenario.seed(), timing);
    Trace trace = Trace.of(compare, scenario, from, to, by, explain);
    OutputFile.write(common.output(), render(trace, compare), line.getOut());
    return ExitCode.DONE.number();
  }

  private String render(Trace trace, Compare compare) {
    if (format == Format.TEXT) {
      return TraceText.render(trace, compare.world(), common.style(), explain);
    }
    return explain
        ? TraceJson.render(
            trace,
            Explanation.all(compare, trace.site(), trace.destination(), trace.option()),
            compare,
            Version.number())
        : TraceJson.render(trace, compare.world(), Version.number());
  }

  private String key(String name, Optional<String> wanted, Set<String> known) {
    if (wanted.isPresent()) {
      Keys.require(spec.commandLine(), name, wanted.get(), known);
      return wanted.get();
    }
    if (known.size() == 1) {
      return known.iterator().next();
    }
    throw new ParameterException(
        spec.commandLine(), name + " is needed: one of " + String.join(", ", known));
  }
}

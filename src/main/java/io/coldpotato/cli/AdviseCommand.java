package io.coldpotato.cli;

import io.coldpotato.connectivity.World;
import io.coldpotato.report.AdviceCsv;
import io.coldpotato.report.AdviceJson;
import io.coldpotato.report.AdviceText;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.study.Advice;
import io.coldpotato.study.Advise;
import io.coldpotato.study.Compare;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code coldpotato advise}. */
@Command(
    name = "advise",
    mixinStandardHelpOptions = true,
    header = "Finds the cheapest design that meets the targets under 'expect:', site by site.",
    descriptionHeading = "%nExamples:%n",
    description = {
      "  coldpotato advise scenarios/multinational.yaml",
      "  coldpotato advise scenarios/multinational.yaml --site london --destination erp --most 5",
      "",
      "Targets are the expectations that name no option. Designs are made of what the catalogue",
      "lists: both routing preferences, Peering Service partners, ExpressRoute locations, SKUs,",
      "bandwidths and gateways; the scenario's 'options' are not looked at."
    },
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nParameters:%n",
    footerHeading = "%n",
    footer = {
      "Exit codes: 0 done, 1 a site has no design that meets its targets, 2 wrong command line,",
      "65 the file is not valid, 66 not found, 73 cannot write."
    })
final class AdviseCommand implements Callable<Integer> {

  enum Format {
    TEXT,
    JSON,
    CSV
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SCENARIO", description = "A scenario file.")
  private Path scenarioFile = Path.of("");

  @Option(names = "--site", paramLabel = "ID", description = "Only this site; may be repeated.")
  private Set<String> sites = new TreeSet<>();

  @Option(
      names = "--destination",
      paramLabel = "ID",
      description = "Only this destination; may be repeated.")
  private Set<String> destinations = new TreeSet<>();

  @Option(
      names = "--within",
      paramLabel = "KM",
      description =
          "The longest fibre way from a site to a peering location that is considered, km;"
              + " 1000 by default.")
  private double within = Advise.DEFAULT_WITHIN_KM;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "How many designs are told before the best one, and after it; 3 by default.")
  private int most = Advise.DEFAULT_MOST;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text, json or csv; text by default.")
  private Format format = Format.TEXT;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Workers, one for each processor by default; the result does not depend on it.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ImportOptions imports = new ImportOptions();

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    check();
    World world = common.world(imports, line.getErr());
    ScenarioFiles files = new ScenarioFiles(world, line.getErr(), common.quiet());
    List<Scenario> read = files.read(List.of(scenarioFile));
    if (read.isEmpty()) {
      return files.worst().number();
    }
    if (read.size() > 1) {
      throw new ParameterException(line, "advise takes one scenario file, not a folder of them");
    }
    Scenario scenario = read.get(0);
    sites.forEach(s -> Keys.require(line, "--site", s, scenario.sites().keySet()));
    destinations.forEach(
        d -> Keys.require(line, "--destination", d, scenario.destinations().keySet()));
    Advise advise =
        new Advise(
            world,
            scenario,
            new Compare.Selection(sites, destinations, Set.of()),
            new Advise.Bounds(within, most));
    Advice advice = advise.run(jobs);
    OutputFile.write(common.output(), render(advice, advise.world()), line.getOut());
    return (advice.isComplete() ? ExitCode.DONE : ExitCode.EXPECTATION_FAILED).number();
  }

  private void check() {
    if (jobs < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs must be at least 1");
    }
    if (most < 0) {
      throw new ParameterException(spec.commandLine(), "--most must be at least 0");
    }
    if (!(within >= 0 && within <= Advise.MOST_WITHIN_KM)) {
      throw new ParameterException(
          spec.commandLine(),
          "--within must lie from 0 to " + Math.round(Advise.MOST_WITHIN_KM) + " km");
    }
  }

  private String render(Advice advice, World world) {
    return switch (format) {
      case TEXT -> AdviceText.render(advice, world, common.style());
      case JSON -> AdviceJson.render(advice, world, Version.number());
      case CSV -> AdviceCsv.render(advice);
    };
  }
}

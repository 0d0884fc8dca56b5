package io.coldpotato.cli;

import io.coldpotato.connectivity.World;
import io.coldpotato.report.CompareCsv;
import io.coldpotato.report.CompareJson;
import io.coldpotato.report.CompareMarkdown;
import io.coldpotato.report.CompareText;
import io.coldpotato.report.CostText;
import io.coldpotato.report.DisturbanceText;
import io.coldpotato.report.HtmlReport;
import io.coldpotato.report.ResilienceText;
import io.coldpotato.report.SensitivityText;
import io.coldpotato.report.TelemetryText;
import io.coldpotato.report.Told;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.study.Compare;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Disturbance;
import io.coldpotato.study.Sensitivity;
import io.coldpotato.study.SensitivitySearch;
import io.coldpotato.study.Timing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code coldpotato compare}. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    header = "Compares all options for all sites and destinations of one or several scenarios.",
    descriptionHeading = "%nExamples:%n",
    description = {
      "  coldpotato compare scenarios/hello.yaml",
      "  coldpotato compare scenarios --format csv -o results.csv"
    },
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nParameters:%n",
    footerHeading = "%n",
    footer = {
      "Exit codes: 0 done, 1 an expectation failed, 2 wrong command line, 65 a file is not",
      "valid, 66 not found, 73 cannot write."
    })
final class CompareCommand implements Callable<Integer> {

  enum Format {
    TEXT,
    JSON,
    CSV,
    MARKDOWN,
    HTML
  }

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "SCENARIO", description = "Files, or folders of them.")
  private List<Path> scenarios = new ArrayList<>();

  @Option(names = "--site", paramLabel = "ID", description = "Only this site; may be repeated.")
  private Set<String> sites = new TreeSet<>();

  @Option(
      names = "--destination",
      paramLabel = "ID",
      description = "Only this destination; may be repeated.")
  private Set<String> destinations = new TreeSet<>();

  @Option(names = "--option", paramLabel = "ID", description = "Only this option; may be repeated.")
  private Set<String> options = new TreeSet<>();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text, json, csv, markdown or html (a report in one file); text by default.")
  private Format format = Format.TEXT;

  @Option(names = "--seed", paramLabel = "N", description = "Seed instead of the scenario's own.")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "1",
      description = "Workers; the result does not depend on it.")
  private int jobs = 1;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description =
          "Take percentiles from N seeded draws, at least 100000, instead of by convolution.")
  private Optional<Integer> draws = Optional.empty();

  @Option(
      names = "--hour",
      paramLabel = "H",
      description =
          "Times at this hour of each site's standard time, 0 to 23; the busy hour of all traffic"
              + " and all-day lines without it.")
  private Optional<Integer> hour = Optional.empty();

  @Option(
      names = "--without-assumed",
      description = "Leave out the interconnections that are merely assumed.")
  private boolean withoutAssumed;

  @Option(
      names = "--sensitivity",
      description =
          "Also ranks the assumptions by how far they move each verdict; text, json or" + " html.")
  private boolean sensitivity;

  @Option(
      names = "--cost",
      description = "Also prints what each option costs in a month, line by line; text alone.")
  private boolean cost;

  @Option(
      names = "--resilience",
      description =
          "Also prints composite SLAs, resiliency indices and failover times; text alone.")
  private boolean resilience;

  @Option(
      names = "--telemetry",
      description =
          "Also prints what Peering Service reports: life of each prefix, sessions, latency to the"
              + " edge; text alone.")
  private boolean telemetry;

  @Option(
      names = "--without",
      paramLabel = "ID",
      description = {
        "Once this has failed, against while it stands: OPTION/CONNECTION/primary/session-1,",
        "OPTION/CIRCUIT/link-1, or the same without its end, location:NAME, gateway:DESTINATION,",
        "interconnection:AS1/AS2/METRO, pop:AS/METRO, corridor:METRO/METRO; may be repeated."
      })
  private Set<String> failed = new LinkedHashSet<>();

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ImportOptions imports = new ImportOptions();

  @Override
  public Integer call() {
    if (jobs < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs must be at least 1");
    }
    draws.ifPresent(n -> TimingChecks.draws(spec.commandLine(), n));
    hour.ifPresent(h -> TimingChecks.hour(spec.commandLine(), h));
    if (sensitivity && (format == Format.CSV || format == Format.MARKDOWN)) {
      throw new ParameterException(
          spec.commandLine(), "--sensitivity prints text, json or html; use --format json");
    }
    if ((cost || resilience) && format != Format.TEXT) {
      throw new ParameterException(
          spec.commandLine(),
          "--cost and --resilience print text; json and csv hold these figures anyway");
    }
    if (telemetry && format != Format.TEXT) {
      throw new ParameterException(
          spec.commandLine(), "--telemetry prints text; json holds 'prefixes' anyway");
    }
    if (!failed.isEmpty() && (sensitivity || format == Format.MARKDOWN)) {
      throw new ParameterException(
          spec.commandLine(),
          "--without prints text, json, csv or html, and goes without --sensitivity");
    }
    CommandLine line = spec.commandLine();
    World loaded = common.world(imports, line.getErr());
    World world = withoutAssumed ? loaded.withoutAssumedInterconnections() : loaded;
    ScenarioFiles files = new ScenarioFiles(world, line.getErr(), common.quiet());
    List<Scenario> read = files.read(scenarios);
    checkKeys(read);
    List<Disturbance> disturbances = new ArrayList<>();
    boolean isUndisturbed =
        format == Format.MARKDOWN || read.stream().allMatch(s -> s.failures().isEmpty());
    List<Comparison> comparisons =
        failed.isEmpty() && isUndisturbed
            ? read.stream().map(scenario -> compare(world, scenario).run(jobs)).toList()
            : new WithoutOption(spec.commandLine(), failed, jobs)
                .run(
                    read.stream().map(scenario -> compare(world, scenario)).toList(), disturbances);
    if (!comparisons.isEmpty()) {
      OutputFile.write(common.output(), render(comparisons, disturbances, world), line.getOut());
    }
    if (files.worst() != ExitCode.DONE) {
      return files.worst().number();
    }
    boolean allHold =
        comparisons.stream().allMatch(c -> c.checks().stream().allMatch(Comparison.Check::holds));
    return (allHold ? ExitCode.DONE : ExitCode.EXPECTATION_FAILED).number();
  }

  private Compare compare(World world, Scenario scenario) {
    return new Compare(
        world,
        scenario,
        new Compare.Selection(sites, destinations, options),
        seed.orElse(scenario.seed()),
        new Timing(draws, hour));
  }

  private void checkKeys(List<Scenario> read) {
    if (!read.isEmpty()) {
      check("--site", sites, read, s -> s.sites().keySet());
      check("--destination", destinations, read, s -> s.destinations().keySet());
      check("--option", options, read, s -> s.options().keySet());
    }
  }

  private void check(
      String name,
      Set<String> wanted,
      List<Scenario> read,
      Function<Scenario, Collection<String>> keys) {
    Set<String> known = new TreeSet<>();
    read.forEach(s -> known.addAll(keys.apply(s)));
    for (String key : wanted) {
      Keys.require(spec.commandLine(), name, key, known);
    }
  }

  private String render(List<Comparison> comparisons, List<Disturbance> disturbances, World world) {
    return switch (format) {
      case TEXT -> text(comparisons, disturbances, world);
      case JSON ->
          CompareJson.render(
              comparisons,
              sensitivities(comparisons, world),
              disturbances,
              world,
              Version.number());
      case CSV -> CompareCsv.render(comparisons, disturbances, world);
      case MARKDOWN -> CompareMarkdown.render(comparisons, world);
      case HTML ->
          HtmlReport.renderTold(
              Told.all(comparisons, sensitivities(comparisons, world), disturbances),
              world,
              Version.number());
    };
  }

  private String text(List<Comparison> comparisons, List<Disturbance> disturbances, World world) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < disturbances.size(); i++) {
      if (disturbances.size() > 1) {
        text.append(comparisons.get(i).scenario().file()).append('\n');
      }
      text.append(
          DisturbanceText.render(comparisons.get(i), disturbances.get(i), world, common.style()));
    }
    text.append(CompareText.render(comparisons, world, common.style()));
    if (cost) {
      comparisons.forEach(c -> text.append(CostText.render(c, common.style())));
    }
    if (resilience) {
      comparisons.forEach(c -> text.append(ResilienceText.render(c, common.style())));
    }
    if (telemetry) {
      comparisons.forEach(c -> text.append(TelemetryText.render(c, world, common.style())));
    }
    List<List<Sensitivity>> all = sensitivities(comparisons, world);
    for (int i = 0; i < all.size(); i++) {
      text.append(SensitivityText.render(comparisons.get(i), all.get(i), common.style()));
    }
    return text.toString();
  }

  private List<List<Sensitivity>> sensitivities(List<Comparison> comparisons, World world) {
    if (!sensitivity) {
      return List.of();
    }
    return comparisons.stream()
        .map(comparison -> SensitivitySearch.of(world, comparison, common.tables()))
        .toList();
  }
}

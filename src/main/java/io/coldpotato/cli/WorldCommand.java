package io.coldpotato.cli;

import io.coldpotato.azure.Cloud;
import io.coldpotato.connectivity.World;
import io.coldpotato.report.ReachTables;
import io.coldpotato.report.WorldTables;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code coldpotato world}. */
@Command(
    name = "world",
    mixinStandardHelpOptions = true,
    header = "Shows what the world holds, and from when and where its data is.",
    descriptionHeading = "%nExamples:%n",
    description = {"  coldpotato world", "  coldpotato world locations --format csv"},
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nParameters:%n",
    footerHeading = "%n",
    footer = {
      "Exit codes: 0 done, 2 wrong command line, 65 a table is not valid, 73 cannot write."
    })
final class WorldCommand implements Callable<Integer> {

  enum Format {
    TEXT,
    CSV,
    JSON
  }

  private static final String REACH = "reach";

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "TABLE",
      defaultValue = "summary",
      description =
          "summary, metros, corridors, networks, interconnections, regions, edge-pops, locations,"
              + " partners, gateways, services, access, limits, rules, rules-not-checked, prices, sla or"
              + " reach; summary by default.")
  private String table = "summary";

  @Option(names = "--format", defaultValue = "text", description = "text, csv or json.")
  private Format format = Format.TEXT;

  @Option(
      names = "--cloud",
      paramLabel = "CLOUD",
      description = "For reach: public, usgov or china; public by default.")
  private Optional<Cloud> cloud = Optional.empty();

  @Option(
      names = "--disputed-local",
      description = {
        "For reach: take Local to reach what the page of Metro locations says of Brussels and",
        "Vienna, though the page of locations sells no Local there."
      })
  private boolean disputedLocal;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ImportOptions imports = new ImportOptions();

  @Override
  public Integer call() {
    World world = common.world(imports, spec.commandLine().getErr());
    String text = table.equals(REACH) ? reach(world) : text(new WorldTables(world));
    OutputFile.write(common.output(), text, spec.commandLine().getOut());
    return ExitCode.DONE.number();
  }

  private String text(WorldTables tables) {
    if (!tables.names().contains(table)) {
      String known = String.join(", ", tables.names()) + ", " + REACH;
      throw new ParameterException(
          spec.commandLine(), "no table '" + table + "': choose one of " + known);
    }
    if (cloud.isPresent() || disputedLocal) {
      throw new ParameterException(
          spec.commandLine(), "--cloud and --disputed-local are for the table " + REACH);
    }
    return switch (format) {
      case TEXT -> tables.text(table);
      case CSV -> tables.csv(table);
      case JSON -> tables.json(table);
    };
  }

  private String reach(World world) {
    ReachTables tables =
        new ReachTables(world.catalogue(), cloud.orElse(Cloud.PUBLIC), disputedLocal);
    return switch (format) {
      case TEXT -> tables.text();
      case CSV -> tables.csv();
      case JSON -> tables.json();
    };
  }
}

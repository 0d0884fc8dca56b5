package io.coldpotato.cli;

import io.coldpotato.report.WorldTables;
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
    CSV
  }

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "TABLE",
      defaultValue = "summary",
      description =
          "summary, metros, corridors, networks, interconnections, regions, edge-pops, locations,"
              + " partners, gateways, services, access or limits; summary by default.")
  private String table = "summary";

  @Option(names = "--format", defaultValue = "text", description = "text or csv.")
  private Format format = Format.TEXT;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ImportOptions imports = new ImportOptions();

  @Override
  public Integer call() {
    WorldTables tables = new WorldTables(common.world(imports, spec.commandLine().getErr()));
    if (!tables.names().contains(table)) {
      throw new ParameterException(
          spec.commandLine(),
          "no table '" + table + "': choose one of " + String.join(", ", tables.names()));
    }
    String text = format == Format.CSV ? tables.csv(table) : tables.text(table);
    OutputFile.write(common.output(), text, spec.commandLine().getOut());
    return ExitCode.DONE.number();
  }
}

package io.coldpotato.cli;

import io.coldpotato.report.PlacesTables;
import io.coldpotato.topology.NetworkMap;
import io.coldpotato.topology.PlacesFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code coldpotato places}. */
@Command(
    name = "places",
    mixinStandardHelpOptions = true,
    header = "Shows in which metros of the world the places of a file of yours are.",
    descriptionHeading = "%nExamples:%n",
    description = {
      "  coldpotato places as-presence.csv.gz --format csv -o in-metros.csv",
      "  coldpotato places Abilene.graphml --links"
    },
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nParameters:%n",
    footerHeading = "%n",
    footer = {
      "A place belongs to the nearest metro of its country, else of all, up to 150 km away.",
      "",
      "Exit codes: 0 done, 2 wrong command line, 65 the file is not valid, 66 not found,",
      "73 cannot write."
    })
final class PlacesCommand implements Callable<Integer> {

  enum Format {
    TEXT,
    CSV
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description =
          "CSV of networks' places (columns asn and lat,lon or metro), or one network's map in"
              + " GraphML (Internet Topology Zoo); plain, gzip or bzip2.")
  private Path file = Path.of("");

  @Option(names = "--links", description = "The links of a network's map instead of its nodes.")
  private boolean links;

  @Option(names = "--format", defaultValue = "text", description = "text or csv.")
  private Format format = Format.TEXT;

  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    if (!Files.exists(file)) {
      spec.commandLine().getErr().println(file + ": error: no such file");
      return ExitCode.NOT_FOUND.number();
    }
    PlacesFile places = PlacesFile.read(file, common.world().graph());
    if (links && !(places instanceof NetworkMap)) {
      throw new ParameterException(
          spec.commandLine(), "--links is for a network's map, and " + file + " is none");
    }
    if (!common.quiet()) {
      Terminal.print(places.warnings(), spec.commandLine().getErr());
    }
    String text =
        format == Format.CSV ? PlacesTables.csv(places, links) : PlacesTables.text(places, links);
    OutputFile.write(common.output(), text, spec.commandLine().getOut());
    return ExitCode.DONE.number();
  }
}

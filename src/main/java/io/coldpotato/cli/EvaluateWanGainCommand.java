package io.coldpotato.cli;

import io.coldpotato.connectivity.World;
import io.coldpotato.report.WanGainJson;
import io.coldpotato.report.WanGainText;
import io.coldpotato.study.MeasuredFiles;
import io.coldpotato.study.PathModels;
import io.coldpotato.study.WanGain;
import io.coldpotato.study.WanGainEvaluation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code coldpotato evaluate wan-gain}. */
@Command(
    name = "wan-gain",
    mixinStandardHelpOptions = true,
    header = "The cloud's own network over the public Internet, between the same metros.",
    descriptionHeading = "%nExamples:%n",
    description = {
      "  coldpotato evaluate wan-gain region-rtt.csv pings.csv",
      "  coldpotato evaluate wan-gain region-rtt.csv pings.csv --exclude-anchors --format json"
    },
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nParameters:%n",
    footerHeading = "%n",
    footer = {
      "Exit codes: 0 done, 2 wrong command line, 65 a file is not valid, 66 not found,",
      "73 cannot write."
    })
final class EvaluateWanGainCommand implements Callable<Integer> {

  private enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "REGIONS",
      description = "Round trips between the cloud's regions: CSV, as 'evaluate regions' reads.")
  private Path regions = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "INTERNET",
      description = "Round trips between places: CSV or JSON, as 'evaluate latency' reads.")
  private Path internet = Path.of("");

  @Mixin private AnchorOptions anchors = new AnchorOptions();

  @Option(
      names = "--rtt-column",
      paramLabel = "NAME",
      description = "The column of INTERNET's round trip in ms; found by its name by default.")
  private Optional<String> roundTripColumn = Optional.empty();

  @Mixin private AsOfOption asOf = new AsOfOption();

  @Mixin private AtlasOptions atlas = new AtlasOptions();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the draws from the intervals; ${DEFAULT-VALUE} by default.")
  private long seed;

  @Option(names = "--format", defaultValue = "text", description = "text or json.")
  private Format format = Format.TEXT;

  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    for (Path file : List.of(regions, internet)) {
      if (!Files.exists(file)) {
        throw new ImportOptions.FileNotFoundException(file);
      }
    }
    MeasuredFiles files = atlas.with(List.of(internet), roundTripColumn);
    World world = common.world();
    World then = asOf.of(world, spec.commandLine());
    PathModels models = PathModels.of(world, common.tables());
    PathModels open = then == world ? models : PathModels.of(then, common.tables());
    WanGain gain = WanGainEvaluation.of(models, open, regions, files, anchors.published(), seed);
    String text = format == Format.JSON ? WanGainJson.render(gain) : WanGainText.render(gain);
    OutputFile.write(common.output(), text, spec.commandLine().getOut());
    return ExitCode.DONE.number();
  }
}

package io.coldpotato.cli;

import io.coldpotato.input.Spelling;
import io.coldpotato.latency.Adjustable;
import io.coldpotato.report.CalibrationCsv;
import io.coldpotato.report.CalibrationJson;
import io.coldpotato.report.CalibrationText;
import io.coldpotato.study.Calibration;
import io.coldpotato.study.LatencyCalibration;
import io.coldpotato.study.PathModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coldpotato calibrate}. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    header = "Sets the delay model's few parameters by round trips of your own.",
    descriptionHeading = "%nExamples:%n",
    description = {
      "  coldpotato calibrate pings.csv --save calibration.csv",
      "  coldpotato calibrate --wan region-rtt.csv",
      "  coldpotato compare shop.yaml --calibration calibration.csv"
    },
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nParameters:%n",
    footerHeading = "%n",
    footer = {
      "Exit codes: 0 done, 2 wrong command line, 65 a file is not valid or holds too little,",
      "66 not found, 73 cannot write."
    })
final class CalibrateCommand implements Callable<Integer> {

  enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec;

  @Mixin private AtlasOptions atlas = new AtlasOptions();

  @Mixin private MeasurementOptions measurements = new MeasurementOptions();

  @Option(
      names = "--wan",
      description =
          "Measured over a cloud's own network; files may name the cloud's regions instead of"
              + " coordinates.")
  private boolean wan;

  @Option(
      names = "--parameters",
      paramLabel = "NAME",
      split = ",",
      description = "Only these parameters of delay.csv; all but the hops by default.")
  private Set<String> parameters = new LinkedHashSet<>();

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Where to write the parameters, for --calibration or a --world folder.")
  private Optional<Path> save = Optional.empty();

  @Option(names = "--format", defaultValue = "text", description = "text or json.")
  private Format format = Format.TEXT;

  @Mixin private AsOfOption asOf = new AsOfOption();

  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    List<Adjustable> wanted = wanted();
    measurements.requireFiles();
    PathModels models = PathModels.of(asOf.of(common.world(), spec.commandLine()), common.tables());
    Calibration result =
        LatencyCalibration.of(
            models, atlas.with(measurements.files(), measurements.roundTripColumn()), wan, wanted);
    String text =
        format == Format.JSON
            ? CalibrationJson.render(result)
            : CalibrationText.render(result, save.map(Path::toString));
    save.ifPresent(
        file ->
            OutputFile.write(
                Optional.of(file), CalibrationCsv.render(result), spec.commandLine().getOut()));
    OutputFile.write(common.output(), text, spec.commandLine().getOut());
    return ExitCode.DONE.number();
  }

  private List<Adjustable> wanted() {
    List<Adjustable> known = wan ? Adjustable.WAN : Adjustable.INTERNET;
    if (parameters.isEmpty()) {
      return known.stream().filter(Adjustable::isUsual).toList();
    }
    List<String> names = known.stream().map(Adjustable::name).toList();
    List<Adjustable> wanted = new ArrayList<>();
    for (String name : parameters) {
      if (!names.contains(name)) {
        String hint = Spelling.hint(name, names);
        throw new ParameterException(
            spec.commandLine(),
            "--parameters: '"
                + name
                + "' cannot be calibrated; "
                + (hint.isEmpty() ? "one of " + String.join(", ", names) : hint));
      }
      wanted.add(known.get(names.indexOf(name)));
    }
    return wanted;
  }
}

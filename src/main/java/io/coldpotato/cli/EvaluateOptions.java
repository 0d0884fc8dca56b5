package io.coldpotato.cli;

import io.coldpotato.report.EvaluationHtml;
import io.coldpotato.report.EvaluationJson;
import io.coldpotato.report.EvaluationText;
import io.coldpotato.study.Evaluation;
import io.coldpotato.study.PathModels;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all evaluations take: files, a format, a world. */
final class EvaluateOptions {

  enum Format {
    TEXT,
    JSON,
    HTML
  }

  @Mixin private MeasurementOptions measurements = new MeasurementOptions();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text, json or html (a page in one file).")
  private Format format = Format.TEXT;

  @Mixin private AsOfOption asOf = new AsOfOption();

  @Mixin private CommonOptions common = new CommonOptions();

  Optional<String> roundTripColumn() {
    return measurements.roundTripColumn();
  }

  List<Path> files() {
    return measurements.files();
  }

  /** Evaluates and prints; 66 when a file is not there. */
  int run(CommandLine line, Function<PathModels, Evaluation> evaluation) {
    measurements.requireFiles();
    Evaluation result =
        evaluation.apply(PathModels.of(asOf.of(common.world(), line), common.tables()));
    String text =
        switch (format) {
          case TEXT -> EvaluationText.render(result);
          case JSON -> EvaluationJson.render(result);
          case HTML -> EvaluationHtml.render(result, Version.number());
        };
    OutputFile.write(common.output(), text, line.getOut());
    return ExitCode.DONE.number();
  }
}

package io.coldpotato.cli;

import io.coldpotato.report.EvaluationJson;
import io.coldpotato.report.EvaluationText;
import io.coldpotato.study.Evaluation;
import io.coldpotato.study.PathModels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all evaluations take: files, a format, a world. */
final class EvaluateOptions {

  enum Format {
    TEXT,
    JSON
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "CSV with a header, plain or gzip; several files are taken as one.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--rtt-column",
      paramLabel = "NAME",
      description = "The column of the round trip in ms; found by its name by default.")
  private Optional<String> roundTripColumn = Optional.empty();

  @Option(names = "--format", defaultValue = "text", description = "text or json.")
  private Format format = Format.TEXT;

  @Mixin private CommonOptions common = new CommonOptions();

  Optional<String> roundTripColumn() {
    return roundTripColumn;
  }

  List<Path> files() {
    return List.copyOf(files);
  }

  /** Evaluates and prints; 66 when a file is not there. */
  int run(CommandLine line, Function<PathModels, Evaluation> evaluation) {
    List<Path> missing = files.stream().filter(f -> !Files.exists(f)).toList();
    if (!missing.isEmpty()) {
      missing.forEach(f -> line.getErr().println(f + ": error: no such file"));
      return ExitCode.NOT_FOUND.number();
    }
    Evaluation result = evaluation.apply(PathModels.of(common.world(), common.tables()));
    String text =
        format == Format.JSON ? EvaluationJson.render(result) : EvaluationText.render(result);
    OutputFile.write(common.output(), text, line.getOut());
    return ExitCode.DONE.number();
  }
}

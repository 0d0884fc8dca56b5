package io.coldpotato.cli;

import io.coldpotato.input.NotValidException;
import io.coldpotato.input.Spelling;
import io.coldpotato.scenario.ScenarioNotFoundException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command {@code coldpotato}. */
@Command(
    name = "coldpotato",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header =
        "Compares how sites reach the Microsoft cloud: internet, Peering Service, ExpressRoute.",
    customSynopsis = "coldpotato COMMAND [OPTIONS] ...",
    footerHeading = "%nExamples:%n",
    footer = {
      "  coldpotato init shop.yaml && coldpotato compare shop.yaml",
      "  coldpotato trace shop.yaml --site lyon --destination erp --option internet --explain",
      "",
      "Exit codes: 0 done, 1 an expectation failed, 2 wrong command line, 65 a file is not",
      "valid, 66 not found, 69 port in use, 70 our own error, 73 cannot write, 130 interrupted."
    },
    subcommands = {
      CompareCommand.class,
      TraceCommand.class,
      ServeCommand.class,
      AdviseCommand.class,
      RoutesCommand.class,
      EvaluateCommand.class,
      CalibrateCommand.class,
      ValidateCommand.class,
      InitCommand.class,
      SchemaCommand.class,
      WorldCommand.class,
      PlacesCommand.class,
      GenerateCompletion.class
    })
public final class Main implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private final Optional<Path> cacheFolder;

  @SuppressWarnings("NullAway.Init") // picocli sets spec
  private Main(Optional<Path> cacheFolder) {
    this.cacheFolder = cacheFolder;
  }

  /** Returns where commands may keep what they have read; empty when nowhere. */
  Optional<Path> cacheFolder() {
    return cacheFolder;
  }

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.setOut(out);
    System.setErr(err);
    int code = run(args, out, err, CachePlace.of(System.getenv(), System.getProperty("user.home")));
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  /**
   * Runs a command and returns its exit code; prints to the streams given and nowhere else.
   *
   * @param cacheFolder where commands may keep what they have read
   */
  static int run(String[] args, PrintStream out, PrintStream err, Optional<Path> cacheFolder) {
    CommandLine line = new CommandLine(new Main(cacheFolder));
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(100);
    line.setParameterExceptionHandler(Main::wrongCommandLine);
    line.setExecutionExceptionHandler((exception, command, parsed) -> failed(exception, command));
    return line.execute(args);
  }

  private static int wrongCommandLine(ParameterException exception, String[] args) {
    PrintWriter err = exception.getCommandLine().getErr();
    err.println("coldpotato: error: " + exception.getMessage());
    nearest(exception).ifPresent(err::println);
    err.println("hint: " + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.WRONG_COMMAND_LINE.number();
  }

  /** The option or command that was probably meant. */
  private static Optional<String> nearest(ParameterException exception) {
    if (!(exception instanceof CommandLine.UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return Optional.empty();
    }
    String word = unmatched.getUnmatched().get(0);
    CommandLine command = exception.getCommandLine();
    Collection<String> known =
        word.startsWith("-")
            ? command.getCommandSpec().optionsMap().keySet()
            : command.getSubcommands().keySet();
    String hint = Spelling.hint(word, known);
    return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
  }

  private static int failed(Exception exception, CommandLine command) {
    PrintWriter err = command.getErr();
    if (exception instanceof ParameterException wrong) {
      return wrongCommandLine(wrong, new String[0]);
    }
    if (exception instanceof NotValidException notValid) {
      Terminal.print(notValid.diagnostics(), err);
      return ExitCode.NOT_VALID.number();
    }
    if (exception instanceof ScenarioNotFoundException notFound) {
      err.println(notFound.file() + ": error: no such file");
      return ExitCode.NOT_FOUND.number();
    }
    if (exception instanceof ImportOptions.FileNotFoundException) {
      err.println(exception.getMessage());
      return ExitCode.NOT_FOUND.number();
    }
    if (exception instanceof OutputFile.CannotWriteException cannotWrite) {
      err.println("coldpotato: error: " + cannotWrite.getMessage());
      return ExitCode.CANNOT_WRITE.number();
    }
    return internalError(exception, err);
  }

  static int internalError(Exception exception, PrintWriter err) {
    StackTraceElement[] trace = exception.getStackTrace();
    err.println(
        "coldpotato: internal error: "
            + exception
            + (trace.length > 0 ? " at " + trace[0] : "")
            + "; this is a fault of the program: please report it with the scenario");
    if (System.getenv("COLDPOTATO_DEBUG") != null) {
      exception.printStackTrace(err);
    }
    return ExitCode.INTERNAL_ERROR.number();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing: compare, trace, …");
  }
}

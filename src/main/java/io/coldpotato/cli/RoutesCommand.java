package io.coldpotato.cli;

import io.coldpotato.report.RoutesCsv;
import io.coldpotato.report.RoutesJson;
import io.coldpotato.report.RoutesText;
import io.coldpotato.study.AsAnswer;
import io.coldpotato.study.AsAnswers;
import io.coldpotato.study.AsLookup;
import io.coldpotato.topology.AsGraphStatistics;
import io.coldpotato.topology.AsRelationshipCache;
import io.coldpotato.topology.AsRelationshipReader;
import io.coldpotato.topology.AsRelationships;
import io.coldpotato.topology.Asn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code coldpotato routes}. */
@Command(
    name = "routes",
    mixinStandardHelpOptions = true,
    header = "Policy routes over a graph of the whole Internet (AS relationships).",
    descriptionHeading = "%nExamples:%n",
    description = {
      "  coldpotato routes --as-rel 20250901.as-rel2.txt.bz2 --to 8075 --from 3215",
      "  coldpotato routes --as-rel own.csv --to 8075 --format csv -o routes.csv"
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%n",
    footer = {
      "Exit codes: 0 done, 2 wrong command line, 65 the file is not valid, 66 not found,",
      "73 cannot write."
    })
final class RoutesCommand implements Callable<Integer> {

  enum Format {
    TEXT,
    JSON,
    CSV
  }

  @Spec private CommandSpec spec;

  @ParentCommand private Main main;

  @Option(
      names = "--as-rel",
      required = true,
      paramLabel = "FILE",
      description =
          "AS relationships: CAIDA's serial-1 or serial-2, or CSV with the columns"
              + " provider,customer, peer_a,peer_b or a,b,kind; plain, gzip or bzip2.")
  private Path file = Path.of("");

  @Option(names = "--to", paramLabel = "ASN", description = "A destination; may be repeated.")
  private List<String> to = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "ASN",
      description = "Only this network's routes; may be repeated.")
  private List<String> from = new ArrayList<>();

  @Option(names = "--stats", description = "The figures of the graph instead of routes.")
  private boolean statistics;

  @Option(names = "--format", defaultValue = "text", description = "text, json or csv.")
  private Format format = Format.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the result to a file instead of standard output.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "1",
      description = "Workers; the result does not depend on it.")
  private int jobs = 1;

  @Option(
      names = "--no-cache",
      description = "Neither use nor keep what was read of the file before.")
  private boolean noCache;

  @Option(names = "--quiet", description = "No warnings on standard error.")
  private boolean quiet;

  @Override
  public Integer call() {
    List<Asn> origins = asns("--to", to);
    List<Asn> askers = asns("--from", from);
    if (jobs < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs must be at least 1");
    }
    if (origins.isEmpty() && !statistics) {
      throw new ParameterException(spec.commandLine(), "--to is needed, or --stats");
    }
    if (!Files.exists(file)) {
      spec.commandLine().getErr().println(file + ": error: no such file");
      return ExitCode.NOT_FOUND.number();
    }
    AsRelationships relationships = relationships();
    if (!quiet) {
      Terminal.print(relationships.warnings(), spec.commandLine().getErr());
    }
    if (statistics) {
      OutputFile.write(
          output,
          RoutesText.statistics(file.toString(), AsGraphStatistics.of(relationships)),
          spec.commandLine().getOut());
      return ExitCode.DONE.number();
    }
    AsLookup lookup = new AsLookup(relationships.graph());
    int[] destinations = nodes("--to", origins, lookup);
    int[] networks =
        askers.isEmpty()
            ? IntStream.range(0, lookup.graph().size()).toArray()
            : nodes("--from", askers, lookup);
    OutputFile.stream(
        output, out -> write(lookup, destinations, networks, out), spec.commandLine().getOut());
    return ExitCode.DONE.number();
  }

  private AsRelationships relationships() {
    Optional<Path> folder = noCache ? Optional.empty() : main.cacheFolder();
    return folder.isPresent()
        ? AsRelationshipCache.in(folder.get()).read(file)
        : AsRelationshipReader.read(file);
  }

  private void write(AsLookup graph, int[] destinations, int[] networks, Appendable out)
      throws IOException {
    if (format == Format.CSV) {
      RoutesCsv.header(out);
    }
    List<RoutesJson.Destination> found = new ArrayList<>();
    try {
      graph.towards(destinations, jobs, answers -> write(answers, networks, found, out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (format == Format.JSON) {
      out.append(RoutesJson.render(found));
    }
  }

  private void write(
      AsAnswers routes, int[] networks, List<RoutesJson.Destination> found, Appendable out) {
    long asn = routes.destination();
    try {
      if (format == Format.CSV) {
        RoutesCsv.rows(routes, networks, out);
      } else if (format == Format.TEXT && from.isEmpty()) {
        out.append(RoutesText.summary(routes));
      } else {
        List<AsAnswer> answers =
            Arrays.stream(networks).mapToObj(node -> routes.answer(node, true)).toList();
        found.add(new RoutesJson.Destination(asn, answers));
        if (format == Format.TEXT) {
          out.append(RoutesText.answers(asn, answers));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Asn> asns(String option, List<String> texts) {
    List<Asn> asns = new ArrayList<>();
    for (String text : texts) {
      String digits = text.regionMatches(true, 0, "AS", 0, 2) ? text.substring(2) : text;
      long number = digits.matches("[0-9]{1,10}") ? Long.parseLong(digits) : 0;
      if (number < 1 || number > 4_294_967_294L) {
        throw new ParameterException(
            spec.commandLine(),
            option + " '" + text + "' is no AS number: write 8075 or AS8075, up to 4294967294");
      }
      asns.add(new Asn(number));
    }
    return asns;
  }

  private int[] nodes(String option, List<Asn> asns, AsLookup lookup) {
    return asns.stream()
        .mapToInt(
            asn ->
                lookup
                    .node(asn)
                    .orElseThrow(
                        () ->
                            new ParameterException(
                                spec.commandLine(),
                                option
                                    + " "
                                    + asn
                                    + " is not in "
                                    + file
                                    + ", which has "
                                    + lookup.graph().size()
                                    + " networks")))
        .toArray();
  }
}

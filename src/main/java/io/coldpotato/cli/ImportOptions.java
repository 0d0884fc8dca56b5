package io.coldpotato.cli;

import io.coldpotato.connectivity.DataAge;
import io.coldpotato.connectivity.InternetImport;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.MetroId;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.topology.AsPresence;
import io.coldpotato.topology.AsPresenceReader;
import io.coldpotato.topology.AsRelationshipCache;
import io.coldpotato.topology.AsRelationshipReader;
import io.coldpotato.topology.AsRelationships;
import io.coldpotato.topology.Asn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Options by which a world takes its networks from a user's picture of the Internet. */
final class ImportOptions {

  private static final String RELATIONSHIPS = "as-rel";
  private static final String PRESENCE = "presence";
  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)(\\d{4})-?(\\d{2})-?(\\d{2})(?!\\d)");

  @Option(
      names = "--as-rel",
      paramLabel = "FILE",
      description = {
        "The networks of the Internet and who buys from whom, instead of the built-in ones: AS",
        "relationships as for 'routes'. Also a file with as-rel in its name in the --world folder."
      })
  private Optional<Path> relationships = Optional.empty();

  @Option(
      names = "--presence",
      paramLabel = "FILE",
      description = {
        "With --as-rel, where these networks are, as for 'places'. Also a file with presence in",
        "its name in the --world folder."
      })
  private Optional<Path> presence = Optional.empty();

  @Option(
      names = "--no-cache",
      description = "Neither use nor keep what was read of the --as-rel file before.")
  private boolean noCache;

  @ParentCommand private Main main;

  @SuppressWarnings("NullAway.Init") // picocli sets main
  ImportOptions() {}

  /** Tells that a file that an option names is not there. */
  static final class FileNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FileNotFoundException(Path file) {
      super(file + ": error: no such file");
    }
  }

  /**
   * Returns what the options, or the files in a world's folder, ask for.
   *
   * @param warnings where what the files leave open is added as they are read
   * @throws NotValidException if places are given without relationships, or a folder leaves open
   *     which file is meant
   */
  Optional<InternetImport> read(Optional<Path> worldFolder, List<Diagnostic> warnings) {
    Optional<Path> links = relationships.or(() -> inside(worldFolder, RELATIONSHIPS));
    Optional<Path> places = presence.or(() -> inside(worldFolder, PRESENCE));
    if (links.isEmpty()) {
      if (places.isPresent()) {
        throw notValid(
            places.get(), "says where networks are, but not whose customers", "add --as-rel FILE");
      }
      return Optional.empty();
    }
    places.ifPresent(ImportOptions::requireFile);
    AsRelationships read = relationships(links.get());
    warnings.addAll(read.warnings());
    List<DataAge> ages = new ArrayList<>();
    ages.add(age("AS relationships", links.get()));
    places.ifPresent(file -> ages.add(age("places of networks", file)));
    return Optional.of(
        new InternetImport(read.graph(), metros -> places(places, metros, warnings), ages));
  }

  private static Map<Asn, List<MetroId>> places(
      Optional<Path> file, CorridorGraph metros, List<Diagnostic> warnings) {
    if (file.isEmpty()) {
      return Map.of();
    }
    AsPresence read = AsPresenceReader.read(file.get(), metros);
    warnings.addAll(read.warnings());
    return read.metros();
  }

  private AsRelationships relationships(Path file) {
    requireFile(file);
    Optional<Path> folder = noCache ? Optional.empty() : main.cacheFolder();
    return folder.isPresent()
        ? AsRelationshipCache.in(folder.get()).read(file)
        : AsRelationshipReader.read(file);
  }

  private static void requireFile(Path file) {
    if (!Files.exists(file)) {
      throw new FileNotFoundException(file);
    }
  }

  /** The date in a file's name, as CAIDA has it there. */
  private static DataAge age(String what, Path file) {
    String name = String.valueOf(file.getFileName());
    Matcher date = DATE.matcher(name);
    return date.find()
        ? new DataAge(what, date.group(1) + "-" + date.group(2) + "-" + date.group(3), name)
        : new DataAge(what + " (undated)", "", name);
  }

  private static Optional<Path> inside(Optional<Path> folder, String part) {
    if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      List<Path> found =
          files
              .filter(Files::isRegularFile)
              .filter(file -> String.valueOf(file.getFileName()).contains(part))
              .sorted()
              .toList();
      if (found.size() > 1) {
        throw notValid(
            folder.get(),
            "has several files with '" + part + "' in their names: " + found,
            "leave one of them, or name it by --" + part);
      }
      return found.stream().findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NotValidException notValid(Path file, String message, String hint) {
    return new NotValidException(List.of(Diagnostic.error(file.toString(), message, hint)));
  }
}

package io.coldpotato.scenario;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads scenario files.
 *
 * <p>A file is YAML 1.2 in UTF-8, at most 8 MiB, one document. Everything that is wrong with it is
 * found in one reading, a syntax error excepted: that hides what stands behind it. Product rules
 * are not checked here; a scenario that breaks one is valid and has results that say so.
 *
 * <p>Immutable; safe for several threads.
 */
public final class ScenarioReader {

  private final KnownNames names;
  private final MetroNames metros;
  private final Optional<Path> root;

  /**
   * What reading a file gave.
   *
   * @param scenario the scenario
   * @param warnings what its author should know, sorted by place
   */
  public record Reading(Scenario scenario, List<Diagnostic> warnings) {
    /** Copies the list. */
    public Reading {
      warnings = List.copyOf(warnings);
    }
  }

  private ScenarioReader(KnownNames names, Optional<Path> root) {
    this.names = names;
    this.metros = new MetroNames(names.metros());
    this.root = root;
  }

  /**
   * Returns a reader that checks names against a world; {@code extends} may lead to any file below
   * or above by a relative path.
   */
  public static ScenarioReader of(KnownNames names) {
    return new ScenarioReader(names, Optional.empty());
  }

  /**
   * Returns a reader whose files may extend files of one folder only, links followed; for files
   * from strangers.
   */
  public static ScenarioReader within(Path folder, KnownNames names) {
    return new ScenarioReader(names, Optional.of(folder));
  }

  /**
   * Reads a file and those it extends.
   *
   * @param file its path, which diagnostics repeat as given
   * @throws ScenarioNotFoundException when there is no such file
   * @throws NotValidException with every diagnostic, warnings included, when there is an error
   */
  public Reading read(Path file) {
    DiagnosticLog log = new DiagnosticLog();
    return read(file.toString(), bytes(file, log), Optional.of(file), log);
  }

  private static byte[] bytes(Path file, DiagnosticLog log) {
    String name = file.toString();
    if (!Files.exists(file)) {
      throw new ScenarioNotFoundException(name);
    }
    return SourceFiles.bytes(name, file, log).orElseThrow(() -> new NotValidException(log.all()));
  }

  /**
   * Returns what a file and those it extends say, merged, without looking at what it means.
   *
   * @param file its path, which diagnostics repeat as given
   * @throws ScenarioNotFoundException when there is no such file
   * @throws NotValidException with every diagnostic when it is no YAML, or a base is missing
   */
  public static ScenarioDocument document(Path file) {
    DiagnosticLog log = new DiagnosticLog();
    byte[] bytes = bytes(file, log);
    YamlNode.Mapping merged =
        merged(file.toString(), bytes, Optional.of(file), log, sha256(), Optional.empty());
    if (log.isPartial() || log.hasErrors()) {
      throw new NotValidException(log.all());
    }
    return new ScenarioDocument(file.toString(), merged);
  }

  /**
   * Reads a scenario that is no file, such as one posted to a server; it cannot extend another.
   *
   * @param name what diagnostics call it
   * @param content its bytes
   * @throws NotValidException with every diagnostic, warnings included, when there is an error
   */
  public Reading read(String name, byte[] content) {
    return read(name, content.clone(), Optional.empty(), new DiagnosticLog());
  }

  private Reading read(String name, byte[] bytes, Optional<Path> file, DiagnosticLog log) {
    MessageDigest digest = sha256();
    YamlNode.Mapping merged = merged(name, bytes, file, log, digest, root);
    ScenarioShape.TOP.check(merged, "", log);
    if (log.isPartial()) {
      throw new NotValidException(log.all());
    }
    Scenario scenario =
        new ScenarioBinder(merged, names, metros, log)
            .bind(name, HexFormat.of().formatHex(digest.digest()));
    if (log.hasErrors()) {
      throw new NotValidException(log.all());
    }
    return new Reading(scenario, log.warnings());
  }

  private static YamlNode.Mapping merged(
      String name,
      byte[] bytes,
      Optional<Path> file,
      DiagnosticLog log,
      MessageDigest digest,
      Optional<Path> root) {
    digest.update(bytes);
    YamlNode.Mapping own =
        SourceFiles.text(name, bytes, log)
            .flatMap(source -> YamlComposer.compose(source, log))
            .orElseThrow(() -> new NotValidException(log.all()));
    Inheritance inheritance = new Inheritance(log, digest, root);
    return file.map(f -> inheritance.merged(own, new Inheritance.Link(name, f)))
        .orElseGet(() -> inheritance.alone(own));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

package io.coldpotato.scenario;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Merges a file with the chain of files it extends: maps by key, all else replaced, null removes.
 * Every value keeps the place where it stands.
 */
final class Inheritance {

  static final String KEY = "extends";
  private static final int LONGEST_CHAIN = 20;

  private final DiagnosticLog log;
  private final MessageDigest digest;
  private final Optional<Path> root;

  /**
   * Makes a merger.
   *
   * @param digest fed with the bytes of every file that is read
   * @param root the folder that no base may lie outside of, when there is such a bound
   */
  Inheritance(DiagnosticLog log, MessageDigest digest, Optional<Path> root) {
    this.log = log;
    this.digest = digest;
    this.root = root;
  }

  /** One file of the chain: its name as a person would give it, and where it is. */
  record Link(String name, Path path) {}

  /** Returns the merged map of a file; when a base is missing the file alone, marked partial. */
  YamlNode.Mapping merged(YamlNode.Mapping map, Link file) {
    return merged(map, new ArrayList<>(List.of(file)));
  }

  /** Returns a map that must stand alone, since it came without a file. */
  YamlNode.Mapping alone(YamlNode.Mapping map) {
    YamlNode.Entry entry = map.entries().get(KEY);
    if (entry != null) {
      log.error(entry.key(), "'extends' needs a file, this scenario is text", "write it out whole");
      log.partial();
    }
    return without(map);
  }

  private YamlNode.Mapping merged(YamlNode.Mapping map, List<Link> chain) {
    YamlNode.Entry entry = map.entries().get(KEY);
    if (entry == null) {
      return map;
    }
    if (!(entry.value() instanceof YamlNode.Scalar scalar)
        || scalar.kind() != YamlNode.Kind.TEXT
        || scalar.text().isBlank()) {
      Shape.wrongSort(entry.value(), "a relative path", log);
      log.partial();
      return without(map);
    }
    Optional<YamlNode.Mapping> base = base(scalar, chain);
    if (base.isEmpty()) {
      log.partial();
      return without(map);
    }
    return merge(base.orElseThrow(), without(map), log);
  }

  private Optional<YamlNode.Mapping> base(YamlNode.Scalar scalar, List<Link> chain) {
    Optional<Link> found = locate(scalar, chain.get(chain.size() - 1));
    if (found.isEmpty() || !isNew(scalar, found.orElseThrow(), chain)) {
      return Optional.empty();
    }
    Link link = found.orElseThrow();
    chain.add(link);
    return SourceFiles.bytes(link.name, link.path, log)
        .flatMap(
            bytes -> {
              digest.update(bytes);
              return SourceFiles.text(link.name, bytes, log);
            })
        .flatMap(source -> YamlComposer.compose(source, log))
        .map(map -> merged(map, chain));
  }

  private Optional<Link> locate(YamlNode.Scalar scalar, Link from) {
    String text = scalar.text();
    try {
      // The gallery lies in the jar, whose paths are of another file system.
      Path relative = from.path.getFileSystem().getPath(text);
      if (relative.isAbsolute()) {
        log.reject(
            scalar,
            "'extends' must be a relative path, found " + SourceText.quote(text),
            "write it relative to this file's folder");
        return Optional.empty();
      }
      Path path = from.path.resolveSibling(relative).normalize();
      String name = Path.of(from.name).resolveSibling(text).normalize().toString();
      if (root.isPresent() && !isWithin(path, root.orElseThrow())) {
        log.reject(
            scalar,
            "extended file " + SourceText.quote(text) + " lies outside the scenario folder",
            "move it into the folder");
        return Optional.empty();
      }
      if (!Files.exists(path)) {
        log.reject(
            scalar,
            "extended file " + SourceText.quote(text) + " not found",
            "paths are relative to this file's folder");
        return Optional.empty();
      }
      return Optional.of(new Link(name, path));
    } catch (InvalidPathException e) {
      log.reject(scalar, SourceText.quote(text) + " is not a path", "");
      return Optional.empty();
    }
  }

  private static boolean isWithin(Path path, Path root) {
    return real(path).startsWith(real(root));
  }

  /** Follows links, so that none leads out of the root; a missing file has none to follow. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (java.io.IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  private boolean isNew(YamlNode.Scalar scalar, Link link, List<Link> chain) {
    boolean seen = chain.stream().anyMatch(l -> real(l.path).equals(real(link.path)));
    if (seen) {
      List<String> names = new ArrayList<>(chain.stream().map(Link::name).toList());
      names.add(link.name);
      log.reject(
          scalar,
          "'extends' leads in a circle: " + String.join(" → ", names),
          "delete one of these 'extends'");
    } else if (chain.size() >= LONGEST_CHAIN) {
      log.reject(
          scalar, "more than " + LONGEST_CHAIN + " files extend each other", "merge some of them");
    }
    return !seen && chain.size() < LONGEST_CHAIN;
  }

  private static YamlNode.Mapping without(YamlNode.Mapping map) {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>(map.entries());
    entries.remove(KEY);
    return YamlNode.Mapping.of(map.mark(), map.inFlow(), entries);
  }

  /** Returns a map with another laid over it, by the rules of {@code extends}. */
  static YamlNode.Mapping merge(YamlNode.Mapping base, YamlNode.Mapping over, DiagnosticLog log) {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>(base.entries());
    over.entries()
        .forEach(
            (key, entry) -> {
              YamlNode.Entry old = base.entries().get(key);
              if (entry.value() instanceof YamlNode.Scalar s && s.kind() == YamlNode.Kind.NOTHING) {
                if (entries.remove(key) == null) {
                  String name = SourceText.quote(key);
                  log.warning(entry.key(), "nothing to remove: no " + name + " is inherited", "");
                }
              } else if (old != null
                  && old.value() instanceof YamlNode.Mapping inner
                  && entry.value() instanceof YamlNode.Mapping outer) {
                entries.put(key, new YamlNode.Entry(entry.key(), merge(inner, outer, log)));
              } else {
                entries.put(key, entry);
              }
            });
    return YamlNode.Mapping.of(over.mark(), over.inFlow(), entries);
  }
}

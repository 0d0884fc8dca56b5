package io.coldpotato.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The page's files, read once: what a request names is looked up here and nowhere else. */
final class Assets {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon");

  /** Libraries of the page by the name under which it asks for them. */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "/lib/d3-array.min.js", "d3-array/dist/d3-array.min.js",
          "/lib/d3-geo.min.js", "d3-geo/dist/d3-geo.min.js");

  private final Map<String, Asset> assets = new TreeMap<>();

  /** One file. */
  static final class Asset {
    private final byte[] content;
    private final String type;
    private final String tag;

    Asset(byte[] content, String type) {
      this.content = content.clone();
      this.type = type;
      this.tag = tagOf(content);
    }

    byte[] content() {
      return content.clone();
    }

    /** Returns its content type. */
    String type() {
      return type;
    }

    /** Returns what changes with its content. */
    String tag() {
      return tag;
    }
  }

  Assets() {
    ProgramFiles.in(
        "web",
        folder -> {
          try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
              String name = folder.relativize(file).toString().replace('\\', '/');
              type(name).ifPresent(type -> assets.put(address(name), new Asset(bytes(file), type)));
            }
            return true;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    LIBRARIES.forEach((name, path) -> assets.put(name, library(path)));
  }

  private static String address(String name) {
    return name.equals("index.html") ? "/" : "/app/" + name;
  }

  private static Optional<String> type(String name) {
    return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version of a library stands in its folder's name and in the build alone. */
  private static Asset library(String path) {
    String name = path.substring(0, path.indexOf('/'));
    String version = Versions.of(name);
    String resource =
        "/META-INF/resources/webjars/" + name + "/" + version + path.substring(path.indexOf('/'));
    try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is not in the jar");
      }
      return new Asset(stream.readAllBytes(), "text/javascript; charset=utf-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the file of an address; empty for any other text. */
  Optional<Asset> find(String address) {
    return Optional.ofNullable(assets.get(address));
  }

  /** Returns all addresses. */
  List<String> addresses() {
    return List.copyOf(assets.keySet());
  }

  /** Returns a tag that changes with a content. */
  static String tagOf(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Returns a tag that changes with a text. */
  static String tagOf(String content) {
    return tagOf(content.getBytes(StandardCharsets.UTF_8));
  }
}

package io.coldpotato.topology;

import io.coldpotato.input.NotValidException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * Reads AS relationships as {@link AsRelationshipReader} does and keeps what it read in a folder,
 * so that a file read before, under whatever name, is not unpacked and parsed again.
 *
 * <p>What is kept is found by the SHA-256 of the file's bytes: a changed file is another file, and
 * diagnostics carry the name given this time. Nothing about the cache is an error: whatever in it
 * is damaged, of another version or not ours is passed over and written anew, and a folder that
 * cannot be used only means that nothing is kept. It holds the 8 files used last, 500 MB at most.
 * Files that are not valid, or larger than 64 MiB, are never kept.
 *
 * <p>It stands here, since its form is that of {@link AsGraph}'s arrays, which are nobody else's
 * business; which folder it is, a matter of the user's environment, is told by the command line.
 *
 * <p>Safe for several threads and processes.
 */
public final class AsRelationshipCache {

  /** Seven times the plain text of CAIDA's largest file. */
  static final int LARGEST_SOURCE = 64 << 20;

  private final CacheFolder folder;
  private final int largestSource;

  AsRelationshipCache(CacheFolder folder, int largestSource) {
    this.folder = folder;
    this.largestSource = largestSource;
  }

  /** Returns the cache of a folder, which is made, readable by its owner only, once needed. */
  public static AsRelationshipCache in(Path folder) {
    return new AsRelationshipCache(new CacheFolder(folder), LARGEST_SOURCE);
  }

  /**
   * Reads a file; the result is the same whether it was kept or not.
   *
   * @throws NotValidException if the file cannot be read or is not valid, with the first 20 errors
   */
  public AsRelationships read(Path file) {
    return SourceFile.open(file, AsRelationshipReader.HOLDS, in -> read(file.toString(), in));
  }

  /** The bytes that are hashed are those that are parsed, even if the file changes meanwhile. */
  private AsRelationships read(String name, InputStream in) throws IOException {
    byte[] source = in.readNBytes(largestSource + 1);
    InputStream again = new ByteArrayInputStream(source);
    if (source.length > largestSource) {
      return AsRelationshipReader.read(name, new SequenceInputStream(again, in));
    }
    byte[] key = sha256(source);
    Optional<AsRelationships> kept =
        folder.find(key).flatMap(bytes -> RelationshipFile.decode(bytes, key, name));
    if (kept.isPresent()) {
      folder.touch(key);
      return kept.orElseThrow();
    }
    AsRelationships parsed = AsRelationshipReader.read(name, again);
    folder.keep(key, RelationshipFile.encode(parsed, key));
    return parsed;
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

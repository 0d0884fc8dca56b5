package io.coldpotato.topology;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Files found by a key, in a folder that any number of processes use and nobody has to look after.
 *
 * <p>Each file is written beside its place and then moved there in one step, so that a reader finds
 * a whole file or none. The files used last stay; a file's time of change is when it was used.
 * Nothing here throws for what a file system may refuse: the caller then has nothing kept.
 */
final class CacheFolder {

  private static final String PREFIX = "as-rel-";
  private static final String KEPT = ".bin";
  private static final String PART = ".part";

  /** A process that writes for a day is gone. */
  private static final long ABANDONED_MILLIS = 86_400_000;

  private final Path folder;
  private final int mostFiles;
  private final long mostBytes;

  /** Makes a folder of 8 files and 500 MB at most. */
  CacheFolder(Path folder) {
    this(folder, 8, 500_000_000);
  }

  CacheFolder(Path folder, int mostFiles, long mostBytes) {
    this.folder = folder;
    this.mostFiles = mostFiles;
    this.mostBytes = mostBytes;
  }

  private Path place(byte[] key) {
    return folder.resolve(PREFIX + HexFormat.of().formatHex(key) + KEPT);
  }

  /** Returns what is kept under a key; empty when there is nothing, or it cannot be read. */
  Optional<byte[]> find(byte[] key) {
    Path file = place(key);
    try {
      // Also keeps from opening what is no file, such as a pipe without an end.
      return Files.isRegularFile(file) && Files.size(file) <= mostBytes
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Notes that what is kept under a key was used. */
  void touch(byte[] key) {
    try {
      Files.setLastModifiedTime(place(key), FileTime.fromMillis(System.currentTimeMillis()));
    } catch (IOException e) {
      // It only goes sooner than it might.
    }
  }

  /** Keeps bytes under a key, in place of what was there, and lets go what was used longest ago. */
  void keep(byte[] key, byte[] bytes) {
    if (bytes.length > mostBytes) {
      return;
    }
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, forOwnerOnly());
      }
      Path part = Files.createTempFile(folder, PREFIX, PART);
      try {
        Files.write(part, bytes);
        Files.move(part, place(key), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
      letGo();
    } catch (IOException | DirectoryIteratorException e) {
      // Nothing is kept, and the file is read again the next time.
    }
  }

  private FileAttribute<?>[] forOwnerOnly() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  private record Kept(Path file, long bytes, long used) {}

  private void letGo() throws IOException {
    List<Kept> kept = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (Path file : files) {
        long used = Files.getLastModifiedTime(file).toMillis();
        if (file.toString().endsWith(KEPT)) {
          kept.add(new Kept(file, Files.size(file), used));
        } else if (file.toString().endsWith(PART)
            && used < System.currentTimeMillis() - ABANDONED_MILLIS) {
          Files.deleteIfExists(file);
        }
      }
    }
    kept.sort(Comparator.comparingLong(Kept::used).reversed().thenComparing(Kept::file));
    long total = 0;
    for (int i = 0; i < kept.size(); i++) {
      total += kept.get(i).bytes();
      if (i >= mostFiles || total > mostBytes) {
        Files.deleteIfExists(kept.get(i).file());
      }
    }
  }
}

package io.coldpotato.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

  @TempDir private Path folder;

  private static byte[] key(int number) {
    return new byte[] {(byte) number};
  }

  private void use(int number, long minutesAgo) throws IOException {
    long millis = System.currentTimeMillis() - 60_000 * minutesAgo;
    Files.setLastModifiedTime(place(number), FileTime.fromMillis(millis));
  }

  private Path place(int number) {
    return folder.resolve("as-rel-0" + number + ".bin");
  }

  private List<Path> files() throws IOException {
    return AsRelationshipCacheTest.files(folder);
  }

  @Test
  void thoseUsedLastStay() throws IOException {
    CacheFolder cache = new CacheFolder(folder, 3, 1_000);
    for (int i = 1; i <= 3; i++) {
      cache.keep(key(i), new byte[10]);
      use(i, 10 - i);
    }
    cache.touch(key(1));
    cache.keep(key(4), new byte[10]);
    assertThat(files()).containsExactly(place(1), place(3), place(4));
    assertThat(cache.find(key(2))).isEmpty();
    assertThat(cache.find(key(3))).contains(new byte[10]);
  }

  @Test
  void theirBytesAreBoundedToo() throws IOException {
    CacheFolder cache = new CacheFolder(folder, 8, 100);
    for (int i = 1; i <= 4; i++) {
      cache.keep(key(i), new byte[40]);
      use(i, 10 - i);
    }
    assertThat(files()).containsExactly(place(3), place(4));
    cache.keep(key(5), new byte[101]);
    assertThat(files()).containsExactly(place(3), place(4));
  }

  @Test
  void whatAnotherProgramKeepsThereIsLeftAlone() throws IOException {
    CacheFolder cache = new CacheFolder(folder, 1, 100);
    Path other = Files.write(folder.resolve("other.bin"), new byte[200]);
    Files.setLastModifiedTime(other, FileTime.fromMillis(0));
    cache.keep(key(1), new byte[1]);
    assertThat(files()).containsExactlyInAnyOrder(place(1), other);
  }

  @Test
  void whatAProcessLeftUnfinishedADayAgoGoesAndWhatOneIsWritingStays() throws IOException {
    Path abandoned = Files.write(folder.resolve("as-rel-123.part"), new byte[9]);
    long twoDaysAgo = System.currentTimeMillis() - 2 * 86_400_000;
    Files.setLastModifiedTime(abandoned, FileTime.fromMillis(twoDaysAgo));
    Path writing = Files.write(folder.resolve("as-rel-456.part"), new byte[9]);
    new CacheFolder(folder).keep(key(1), new byte[1]);
    assertThat(files()).containsExactlyInAnyOrder(place(1), writing);
  }

  @Test
  void aFolderThatIsMadeIsItsOwnersOnly() throws IOException {
    Path made = folder.resolve("made").resolve("here");
    new CacheFolder(made).keep(key(1), new byte[1]);
    assertThat(made.resolve("as-rel-01.bin")).hasSize(1);
    if (made.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .isEqualTo("rwx------");
    }
  }
}

package io.coldpotato.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelationshipFileTest {

  private static final String ODD = AsRelationshipCacheTest.ODD;
  private static final byte[] KEY = AsRelationshipCache.sha256(ODD.getBytes(UTF_8));

  /** Where the checksum stands, and from where on it holds. */
  private static final int CHECKSUM = 12;

  private static byte[] encoded() {
    return RelationshipFile.encode(Relationships.read(ODD), KEY);
  }

  private static Optional<AsRelationships> decoded(byte[] bytes) {
    return RelationshipFile.decode(bytes, KEY, "f");
  }

  private static int checksum(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, CHECKSUM + 4, bytes.length - CHECKSUM - 4);
    return (int) checksum.getValue();
  }

  @Test
  void whatIsWrittenIsReadAndNothingElse() {
    AsRelationshipCacheTest.assertSame(decoded(encoded()).orElseThrow(), Relationships.read(ODD));
    assertThat(RelationshipFile.decode(encoded(), AsRelationshipCache.sha256(new byte[1]), "f"))
        .isEmpty();
  }

  /**
   * Whoever changes the form, or what the reader says about a file, sees this fail: raise {@link
   * RelationshipFile#VERSION}, so that nobody is told what an older version would have said.
   */
  @Test
  void theFormAndWhatTheReaderSaysAreThoseOfThisVersion() {
    assertThat(RelationshipFile.VERSION + ":" + Integer.toHexString(checksum(encoded())))
        .isEqualTo("1:63f442d0");
  }

  /** The same for relationships as CSV. */
  @Test
  void whatTheReaderSaysOfCsvIsThatOfThisVersion() {
    String csv =
        "# input clique: 1\na,b,kind\n1,2,peer\n2,1,peer\n1,2,provider\n3,3,peer\n0,4,peer\n";
    byte[] bytes = RelationshipFile.encode(Relationships.read(csv), KEY);
    assertThat(RelationshipFile.VERSION + ":" + Integer.toHexString(checksum(bytes)))
        .isEqualTo("1:48cf209d");
  }

  @Test
  void anotherVersionIsPassedOver() {
    byte[] older = encoded();
    older[8]++;
    assertThat(decoded(older)).isEmpty();
  }

  @Test
  void noBitCanFlipUnnoticed() {
    byte[] right = encoded();
    for (int bit = 0; bit < 8 * right.length; bit++) {
      byte[] wrong = right.clone();
      wrong[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(decoded(wrong)).as("bit %d", bit).isEmpty();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {20261125, 8075})
  void noOtherDamageGoesUnnoticedEither(long seed) {
    Random random = new Random(seed);
    byte[] right = encoded();
    for (int i = 0; i < 20_000; i++) {
      byte[] wrong = Arrays.copyOf(right, right.length - random.nextInt(3) + random.nextInt(3));
      for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
        wrong[random.nextInt(wrong.length)] = (byte) random.nextInt();
      }
      if (!Arrays.equals(wrong, right)) {
        assertThat(decoded(wrong)).as("mutant %d", i).isEmpty();
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {20261125, 8075})
  void evenUnderTheRightChecksumNonsenseIsASoundGraphOrNone(long seed) {
    Random random = new Random(seed);
    byte[] right = encoded();
    int sound = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] wrong = right.clone();
      for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
        int at = CHECKSUM + 40 + random.nextInt(wrong.length - CHECKSUM - 40);
        wrong[at] = (byte) (random.nextBoolean() ? random.nextInt() : random.nextInt(4));
      }
      ByteBuffer.wrap(wrong).order(ByteOrder.LITTLE_ENDIAN).putInt(CHECKSUM, checksum(wrong));
      Optional<AsRelationships> read = decoded(wrong);
      if (read.isPresent()) {
        sound++;
        assertThat(AsGraphStatistics.of(read.get()).networks()).isPositive();
      }
    }
    // Names and lines may be anything; links may not.
    assertThat(sound).isBetween(1_000, 19_000);
  }
}

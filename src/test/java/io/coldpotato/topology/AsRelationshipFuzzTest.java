package io.coldpotato.topology;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsRelationshipFuzzTest {

  private static final String PIECES = "|||---0123456789\n\r# \t\u0000\u00ff.bgp";

  private static final List<String> SMALL =
      List.of(
          "# input clique: 1 2\n# IXP ASes: 1200\n1|2|0\n1|30|-1\n2|40|-1\n30|40|0\n30|50|-1\n",
          "1|2|0|bgp\r\n1|30|-1|bgp,mlp\r\n30|2|-1|mlp\r\n2|1|0|bgp\r\n",
          "1|2|-1\n2|3|-1\n3|1|-1\n4294967294|4|-1\n5|5|0\n4|6|-1");

  /** Small files, and first rows of real ones where they are. */
  private static List<byte[]> originals() throws IOException {
    List<byte[]> originals = new ArrayList<>();
    for (String text : SMALL) {
      originals.add(text.getBytes(ISO_8859_1));
    }
    if (SharedData.hasAsRelationships()) {
      for (String name : List.of("20000101.as-rel", "20250901.as-rel2", "toposcope-201806")) {
        Path file = SharedData.asRelationships().resolve(name + ".txt.bz2");
        try (var in = Packing.BZIP2.unpack(Files.newInputStream(file))) {
          originals.add(in.readNBytes(3_000));
        }
      }
    }
    return originals;
  }

  @ParameterizedTest(name = "{1} mutants of {0} files, seed {2}, are read or refused, never worse")
  @CsvSource({"PLAIN, 60000, 20261125", "GZIP, 25000, 7", "BZIP2, 15000, 8075"})
  void aMutantIsReadOrRefusedAndNeverWorse(Packing packing, int count, long seed)
      throws IOException {
    Random random = new Random(seed);
    Mutants mutants = new Mutants(PIECES, random);
    List<byte[]> originals = originals();
    List<byte[]> packed = originals.stream().map(o -> Packed.as(packing, o)).toList();
    int read = 0;
    for (int i = 0; i < count; i++) {
      int which = random.nextInt(originals.size());
      boolean inside = random.nextBoolean();
      byte[] mutant = mutants.of((inside ? originals : packed).get(which));
      read +=
          isRead(inside ? Packed.as(packing, mutant) : mutant, packing + " mutant " + i) ? 1 : 0;
    }
    // Else it would only have shown that rubbish is refused.
    assertThat(read).isBetween(count / 50, count - count / 50);
  }

  private static boolean isRead(byte[] mutant, String which) {
    try {
      AsRelationships read = AsRelationshipReader.read("f", new ByteArrayInputStream(mutant));
      int links = read.graph().providerLinks() + read.graph().peerLinks();
      assertThat(links).as(which).isPositive().isEqualTo(read.rows().used());
      assertThat(AsGraphStatistics.of(read).networks()).isEqualTo(read.graph().size());
      Mutants.assertPresentable(read.warnings(), which);
      return true;
    } catch (NotValidException e) {
      assertThat(e.diagnostics()).as(which).isNotEmpty().allMatch(Diagnostic::isError);
      Mutants.assertPresentable(e.diagnostics(), which);
      return false;
    } catch (RuntimeException e) {
      throw new AssertionError(which + ": " + new String(mutant, ISO_8859_1), e);
    }
  }
}

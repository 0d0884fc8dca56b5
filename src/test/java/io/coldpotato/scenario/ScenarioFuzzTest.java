package io.coldpotato.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioFuzzTest {

  private static final int MUTANTS = 1000;
  private static final String PIECES = "\t\n\r:,{}[]'\"*&!|>%@`#-? \u0000\u0007~<.x1";

  @ParameterizedTest(name = "a thousand mutants of seed {0} are read or refused, never worse")
  @ValueSource(longs = {20_261_125, 7})
  void aMutantIsReadOrRefusedAndNeverWorse(long seed) {
    Random random = new Random(seed);
    byte[] good = Reading.resource("good.yaml").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = good;
      for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
        mutant = mutate(mutant, random);
      }
      assertReadOrRefused(mutant);
    }
  }

  private static void assertReadOrRefused(byte[] mutant) {
    try {
      assertThat(Reading.READER.read("s.yaml", mutant).scenario().sites()).isNotEmpty();
    } catch (NotValidException e) {
      assertThat(e.diagnostics()).anyMatch(Diagnostic::isError).isSorted();
      assertThat(e.diagnostics())
          .allSatisfy(
              d -> {
                assertThat(d.message())
                    .isNotBlank()
                    .doesNotContain("Exception")
                    .doesNotEndWith(".");
                assertThat(d.width()).isPositive();
                assertThat(d.text().chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                    .isEmpty();
              });
    } catch (RuntimeException e) {
      throw new AssertionError(
          "reading failed for:\n" + new String(mutant, StandardCharsets.UTF_8), e);
    }
  }

  private static byte[] mutate(byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(6)) {
      case 0 -> splice(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(8)), "");
      case 1 -> splice(bytes, at, at + 1, piece(random));
      case 2 -> splice(bytes, at, at, piece(random));
      case 3 -> withLine(bytes, random, true);
      case 4 -> withLine(bytes, random, false);
      default -> withByte(bytes, at, random);
    };
  }

  private static String piece(Random random) {
    int at = random.nextInt(PIECES.length());
    return PIECES.substring(at, at + 1);
  }

  private static byte[] withByte(byte[] bytes, int at, Random random) {
    byte[] changed = bytes.clone();
    changed[at] = (byte) random.nextInt(256);
    return changed;
  }

  private static byte[] splice(byte[] bytes, int from, int to, String with) {
    byte[] middle = with.getBytes(StandardCharsets.UTF_8);
    byte[] spliced = Arrays.copyOf(bytes, from + middle.length + bytes.length - to);
    System.arraycopy(middle, 0, spliced, from, middle.length);
    System.arraycopy(bytes, to, spliced, from + middle.length, bytes.length - to);
    return spliced;
  }

  /** Doubles a line elsewhere, or takes it out. Latin-1 keeps every byte. */
  private static byte[] withLine(byte[] bytes, Random random, boolean twice) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    String line = lines.remove(random.nextInt(lines.size()));
    if (twice) {
      lines.add(random.nextInt(lines.size() + 1), line);
      lines.add(random.nextInt(lines.size() + 1), line);
    }
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }
}

package io.coldpotato.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest(name = "\"{0}\" folds to \"{1}\"")
  @CsvSource({
    "São Paulo, sao paulo",
    "' Den  Haag ', den haag",
    "Tromsø, tromso",
    "Łódź, lodz",
    "'a\tb', a b",
    "PARIS, paris"
  })
  void aNameIsFolded(String name, String folded) {
    assertThat(Spelling.fold(name)).isEqualTo(folded);
  }

  @Test
  void aShortNameIsNotNearEveryOtherShortName() {
    assertThat(Spelling.nearest("q", List.of("a", "b", "erp"), 3)).isEmpty();
    assertThat(Spelling.nearest("hqq", List.of("hq", "lyon"), 3)).containsExactly("hq");
  }
}

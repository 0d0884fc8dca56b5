package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells as programs and spreadsheets read them. */
class CsvTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "=HYPERLINK(\"http://x\")",
        "＝1"
      })
  void aTextThatBeginsLikeAFormulaIsMarkedAsText(String text) {
    String cell = Csv.cell(text);
    assertThat(cell.startsWith("\"") ? cell.substring(1) : cell).startsWith("'");
    assertThat(cell).contains(text.replace("\"", "\"\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5.3", "+2", "1e-7", "-1.0E-5", "12", "0.5"})
  void aNumberStaysANumber(String number) {
    assertThat(Csv.cell(number)).isEqualTo(number);
  }

  @Test
  void commasQuotesAndLineEndsAreQuoted() {
    assertThat(Csv.line(List.of("a,b", "say \"x\"", "two\nlines", "", "plain")))
        .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",,plain\n");
  }
}

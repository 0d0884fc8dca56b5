package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static final TextStyle PLAIN = new TextStyle(false, true, 40);

  private static String paragraph(TextStyle style, Span... spans) {
    Canvas canvas = new Canvas(style);
    canvas.paragraph(2, 2, spans);
    return canvas.text();
  }

  @Test
  void linesBreakAtBlanksAndHang() {
    assertThat(paragraph(PLAIN, Span.plain("one two three four five six seven eight nine ten")))
        .isEqualTo("  one two three four five six seven\n    eight nine ten\n");
  }

  @Test
  void aWordLongerThanALineIsCut() {
    assertThat(paragraph(PLAIN, Span.plain("x".repeat(50))))
        .isEqualTo("  " + "x".repeat(38) + "\n    " + "x".repeat(12) + "\n");
  }

  @Test
  void aFigureStaysWithItsUnit() {
    String text = "a".repeat(33) + " 12\u00a0ms";
    assertThat(paragraph(PLAIN, Span.plain(text)))
        .isEqualTo("  " + "a".repeat(33) + "\n    12 ms\n");
  }

  @Test
  void controlCharactersDoNotReachTheTerminal() {
    assertThat(paragraph(PLAIN, Span.plain("a\u001b[31mb\u202ec\nd"))).isEqualTo("  a?[31mb?c?d\n");
  }

  @Test
  void asciiKeepsTheBaseLetterAndSpellsSigns() {
    TextStyle ascii = new TextStyle(false, false, 80);
    assertThat(paragraph(ascii, Span.plain("Zürich → São Paulo × 2 − 1 ✓ 東")))
        .isEqualTo("  Zurich -> Sao Paulo x 2 - 1 * ?\n");
  }

  @Test
  void aNarrowTerminalIsTakenAsForty() {
    assertThat(new TextStyle(false, true, 3).width()).isEqualTo(TextStyle.LEAST_WIDTH);
  }

  @Test
  void aTableLeavesOutTheLeastImportantColumnFirst() {
    TextTable table =
        new TextTable(
            PLAIN,
            0,
            List.of(
                TextTable.Column.text("name", 0),
                TextTable.Column.figure("some", 1),
                TextTable.Column.figure("least", 2)));
    table.row(List.of(Span.plain("n".repeat(30)), Span.plain("1"), Span.plain("2")));
    Canvas canvas = new Canvas(PLAIN);
    table.draw(canvas);
    assertThat(canvas.text()).contains("some").doesNotContain("least");
  }

  @Test
  void aLongNameIsCutWhenNoColumnCanGo() {
    TextTable table = new TextTable(PLAIN, 0, List.of(TextTable.Column.text("name", 0)));
    table.row(List.of(Span.plain("n".repeat(60))));
    Canvas canvas = new Canvas(PLAIN);
    table.draw(canvas);
    assertThat(canvas.text()).endsWith("\n" + "n".repeat(39) + "…\n");
  }

  @Test
  void aLongCommandStaysOneCommand() {
    Canvas canvas = new Canvas(PLAIN);
    canvas.command("hint:", List.of("coldpotato trace", "file.yaml", "--site lyon", "--explain"));
    assertThat(canvas.text())
        .isEqualTo("hint: coldpotato trace file.yaml \\\n    --site lyon --explain\n");
  }

  @Test
  void aShellTakesAFileNameWithBlanksAsOneWord() {
    assertThat(ShellWords.quote("a/b-1.yaml")).isEqualTo("a/b-1.yaml");
    assertThat(ShellWords.quote("Bob's file")).isEqualTo("'Bob'\\''s file'");
  }
}

package io.coldpotato.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no scenario at all. */
class BadFileTest {

  @TempDir Path folder;

  private static void assertOnly(
      List<Diagnostic> found, int line, int column, String message, String hint) {
    assertThat(found).hasSize(1);
    Diagnostic only = found.get(0);
    assertThat(only.line() + ":" + only.column()).isEqualTo(line + ":" + column);
    assertThat(only.message()).isEqualTo(message);
    assertThat(only.hint()).isEqualTo(hint);
  }

  private List<Diagnostic> read(Path file) {
    NotValidException e =
        catchThrowableOfType(NotValidException.class, () -> Reading.READER.read(file));
    return e.diagnostics();
  }

  @Test
  void anEmptyFileSaysSo() {
    assertOnly(
        Reading.diagnostics(""),
        1,
        1,
        "is empty, expected a scenario",
        "'coldpotato init' writes a file to start from");
  }

  @Test
  void aFileOfCommentsSaysSo() {
    assertOnly(
        Reading.diagnostics("# nothing\n# here\n"),
        1,
        1,
        "holds only comments, expected a scenario",
        "'coldpotato init' writes a file to start from");
  }

  @Test
  void aBinaryFileNamesTheLineOfItsFirstNul() {
    assertOnly(
        Reading.diagnostics("name: x\nPK\u0003\u0004\u0000\u0000"),
        2,
        0,
        "is a binary file (NUL byte)",
        "a scenario is YAML text in UTF-8");
  }

  @Test
  void aFileThatIsNotUtf8NamesLineAndColumn() {
    byte[] latin = "name: ok\r\nx-é: café\r\n".getBytes(StandardCharsets.ISO_8859_1);
    assertOnly(
        Reading.diagnostics(latin),
        2,
        3,
        "is not UTF-8: byte 0xE9 cannot stand here",
        "save the file as UTF-8");
  }

  @Test
  void utf16IsNotTakenForText() {
    assertOnly(
        Reading.diagnostics("name: x".getBytes(StandardCharsets.UTF_16)),
        1,
        0,
        "is a binary file (NUL byte)",
        "a scenario is YAML text in UTF-8");
  }

  @Test
  void aByteOrderMarkIsIgnored() {
    assertThat(Reading.scenario("\uFEFF" + Reading.resource("good.yaml")).name())
        .isEqualTo("European retailer");
  }

  @Test
  void windowsLineEndsCountOnce() {
    String text = Reading.goodBut("technology: cable", "technology: fiber").replace("\n", "\r\n");
    assertThat(Reading.diagnostics(text)).extracting(Diagnostic::line).containsExactly(8);
  }

  @Test
  void aHundredMegabytesAreRefusedUnread() throws IOException {
    Path file = folder.resolve("large.yaml");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(100L * 1024 * 1024);
    }
    assertOnly(
        read(file),
        0,
        0,
        "has 104857600 bytes, a scenario may have 8388608 (8 MiB)",
        "split it into files that use 'extends', or name the right file");
  }

  @Test
  void aLongTextIsRefusedToo() {
    assertThat(Reading.diagnostics(new byte[SourceFiles.MOST_BYTES + 1]))
        .extracting(Diagnostic::message)
        .containsExactly("has 8388609 bytes, a scenario may have 8388608 (8 MiB)");
  }

  @Test
  void anAliasBombIsRefusedBeforeItGrows() {
    StringBuilder bomb = new StringBuilder("x-0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("x-%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
    }
    assertOnly(
        Reading.diagnostics(bomb.toString()),
        6,
        6,
        "holds more than 200000 values with its aliases repeated",
        "write the values out, or use fewer aliases");
  }

  @Test
  void aliasesInMeasureAreFine() {
    String text =
        Reading.goodBut("breakout: local", "x-copy: *office")
            .replace("{technology: fibre,", "&office {technology: fibre,");
    assertThat(Reading.diagnostics(text)).isEmpty();
  }

  @Test
  void deepNestingIsRefusedWithoutOverflow() {
    assertOnly(
        Reading.diagnostics("x-a: " + "[".repeat(100_000)),
        1,
        55,
        "nested more than 50 levels deep",
        "a scenario needs ten");
  }

  @Test
  void severalDocumentsAreRefused() {
    assertOnly(
        Reading.diagnostics("name: a\n---\nname: b\n"),
        2,
        1,
        "a second document begins here, expected one",
        "use one file for each");
  }

  @Test
  void aListAtTheTopIsRefused() {
    assertOnly(
        Reading.diagnostics("# sites\n- lyon\n"),
        2,
        1,
        "expected a map of keys, found a list",
        "begin with 'schemaVersion: 1'");
  }

  @Test
  void tabsAsIndentationAreNamed() {
    assertOnly(
        Reading.diagnostics("sites:\n\tlyon:\n\t\tplace: Lyon, FR\n"),
        2,
        1,
        "tab in the indentation, YAML allows spaces only",
        "replace the tab with spaces");
  }

  @Test
  void aDirectoryIsNoFile() {
    assertOnly(read(folder), 0, 0, "is a directory", "name a scenario file in it");
  }

  @Test
  void aFileWithoutPermissionSaysSo() {
    // By the exception: whoever runs the tests as root may read every file.
    Diagnostic found = SourceFiles.unreadable("s.yaml", new AccessDeniedException("s.yaml"));
    assertOnly(List.of(found), 0, 0, "no permission to read the file", "check its permissions");
  }

  @Test
  void anAbsentFileIsAnotherException() {
    Path absent = folder.resolve("absent.yaml");
    assertThatThrownBy(() -> Reading.READER.read(absent))
        .isInstanceOf(ScenarioNotFoundException.class)
        .hasMessage("scenario file '" + absent + "' not found");
  }

  @Test
  void controlCharactersOfAFileNeverReachTheTerminal() {
    String text = Reading.goodBut("West Europe,", "\"west\\x1b[31m\",");
    assertThat(Reading.diagnostics(text))
        .singleElement()
        .extracting(Diagnostic::message)
        .isEqualTo("unknown region 'west?[31m'");
  }

  @Test
  void noIsNorwayAndNotFalse() throws IOException {
    Path file = Files.writeString(folder.resolve("s.yaml"), Reading.goodBut("lyon:\n", "no:\n"));
    assertThat(read(file)).extracting(Diagnostic::message).containsOnly("unknown site 'lyon'");
  }
}

package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The report of one scenario, opened from a file. */
class ReportIT extends BrowserTest {

  @TempDir private static Path folder;

  private URI page = URI.create("about:blank");

  @BeforeAll
  void write() throws Exception {
    Path file = folder.resolve("hello.html");
    Program.run("compare", "scenarios/hello.yaml", "--format", "html", "-o", file.toString());
    page = file.toUri();
  }

  @Test
  void nothingButTheFileItselfIsAskedFor() {
    browser.open(page);
    assertThat(requests()).containsExactly(page.toString());
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void itHasNoGraveBarrierAndNothingSticksOut(Screen screen) {
    browser.screen(screen);
    for (Theme theme : Theme.values()) {
      browser.theme(theme);
      browser.open(page);
      browser.picture("report-hello-" + theme.feature() + "-" + screen.width);
      nothingSticksOut();
      noGraveBarrier();
    }
  }

  @Test
  void itPrints() throws Exception {
    browser.open(page);
    assertThat(Files.size(browser.keep("report-hello.pdf", browser.printed()))).isPositive();
  }
}

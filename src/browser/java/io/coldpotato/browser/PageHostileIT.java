package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that would be markup, in a file from elsewhere. */
class PageHostileIT extends PageTest {

  private static final String SCRIPT =
      "<script>document.title='taken'</script><img src=x onerror=alert(1)>";
  private static final String RIGHT_TO_LEFT = "\u202Eevil\u202C \uD83E\uDD54 \"quoted\" 'and' `so`";

  private static final String NETWORK =
      "<b onclick=alert(1)>Net</b>" + "\u202E" + "n".repeat(9_900);

  @TempDir private static Path folder;

  @Override
  List<String> scenarios() throws Exception {
    String yaml =
        Files.readString(Path.of("scenarios/hello.yaml"))
                .replace(
                    "name: Hello",
                    "name: "
                        + quoted(SCRIPT)
                        + "\ndescription: "
                        + quoted(RIGHT_TO_LEFT + "x".repeat(10_000)))
                .replace("up: 1 Gbit/s}", "up: 1 Gbit/s, isp: AS64500}")
                .replaceAll("(?s)expect:.*", "")
            + "world:\n  networks:\n    AS64500: {kind: access, country: GB, pops: [Edinburgh], name: "
            + quoted(NETWORK)
            + "}\n  interconnections: [{a: AS64500, b: AS8075, metro: Edinburgh}]\n";
    Path file = folder.resolve("hostile.yaml");
    Files.writeString(file, yaml);
    return List.of(file.toString());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Test
  void namesAreShownAsText() {
    show("");
    assertThat(browser.first("#pick-scenario").getText()).contains("<script>");
    assertThat(text(".steps")).contains("<b onclick=alert(1)>Net</b>");
    assertThat(browser.all(".steps b[onclick]")).isEmpty();
    assertThat((String) browser.run("return document.title"))
        .contains("<script>")
        .isNotEqualTo("taken");
    assertThat(browser.all("main script, main img, header img")).isEmpty();
    browser.picture("page-hostile");
    nothingSticksOut();
    show("tab=networks");
    browser.await("the hierarchy", b -> !b.all(".hierarchy rect").isEmpty());
    assertThat(text(".hierarchy")).contains("<b onclick");
    nothingSticksOut();
  }

  @Test
  void whatAnAddressSaysIsText() {
    browser.open(address("site=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"));
    browser.await("a refusal", b -> text("#notice").contains("<img"));
    assertThat(browser.all("#notice img")).isEmpty();
    assertThat(browser.consoleErrors()).allMatch(e -> e.contains("400"));
  }
}

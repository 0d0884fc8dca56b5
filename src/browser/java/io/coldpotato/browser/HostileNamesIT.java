package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.json.JsonMapper;

/** Names and descriptions that try to be more than text, in a report of the packed program. */
class HostileNamesIT extends BrowserTest {

  @TempDir private Path folder;

  static List<String> hostile() {
    return List.of(
        "<script>document.title = 'ran'</script>",
        "</script></style></title><img src=http://example.com/x onerror=\"document.title='ran'\">",
        "\"' onmouseover='document.title=1' x=\"",
        "]]>--><!-- &amp; &lt;b&gt; ${7*7} {{7*7}}",
        "\u202Egnp.exe\u202C \u200Fשלום العربية",
        "😀👩‍👩‍👧‍👦🇬🇧".repeat(30),
        "x".repeat(10_000),
        "=HYPERLINK(\"http://example.com\",\"x\")");
  }

  private Path scenario(String name) throws Exception {
    String quoted = new JsonMapper().writeValueAsString(name);
    return Files.writeString(
        folder.resolve("hostile.yaml"),
        Files.readString(Path.of("scenarios/hello.yaml"))
            .replaceFirst(
                "(?m)^name: .*$", "name: " + java.util.regex.Matcher.quoteReplacement(quoted))
            .replaceFirst(
                "(?m)^description: .*$",
                "description: " + java.util.regex.Matcher.quoteReplacement(quoted)));
  }

  @ParameterizedTest(name = "hostile name {index}")
  @MethodSource("hostile")
  void aNameIsShownAsTextAndBreaksNothing(String name) throws Exception {
    Path page = folder.resolve("hostile.html");
    Program.run("compare", scenario(name).toString(), "--format", "html", "-o", page.toString());
    for (Screen screen : Screen.values()) {
      browser.screen(screen);
      browser.open(page.toUri());
      assertThat((String) browser.run("return document.title")).endsWith("coldpotato");
      nothingSticksOut();
      Number top =
          (Number)
              browser.run(
                  "return document.querySelector('h2.verdict').getBoundingClientRect().top");
      assertThat(top.intValue()).as("where the answer begins").isLessThan(screen.height);
    }
    WebElement shown = browser.first("p.scenario");
    assertThat((String) browser.run("return arguments[0].textContent", shown)).isEqualTo(name);
    assertThat(browser.all("img")).isEmpty();
    assertThat(browser.all("script:not([type='application/json'])")).isEmpty();
    assertThat((String) browser.run("return document.getElementById('result').textContent"))
        .satisfies(json -> new JsonMapper().readTree(json));
    assertThat(requests()).containsOnly(page.toUri().toString());
    noGraveBarrier();
  }
}

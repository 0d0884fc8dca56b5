package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the other tests lean on does notice what it is there to notice. */
class BrowserIT extends BrowserTest {

  @TempDir private Path folder;

  private URI page(String body) throws IOException {
    return page("", body);
  }

  private URI page(String head, String body) throws IOException {
    return Files.writeString(
            folder.resolve("page.html"),
            "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>t</title>"
                + head
                + "</head><body><main><h1>h</h1>"
                + body
                + "</main></body></html>")
        .toUri();
  }

  @Test
  void anErrorInThePageIsNoticed() throws Exception {
    browser.open(page("<script>throw new Error('broken')</script>"));
    assertThat(browser.consoleErrors()).singleElement().asString().contains("broken");
  }

  @Test
  void whatAPolicyForbidsIsAnErrorToo() throws Exception {
    browser.open(
        page(
            "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'\">",
            "<script>document.title = 'ran'</script>"));
    assertThat(browser.consoleErrors()).isNotEmpty();
    assertThat(browser.run("return document.title")).isEqualTo("t");
  }

  @Test
  void aRequestOffThisMachineIsNoticedAndFindsNoHost() throws Exception {
    browser.open(page("<img alt='' src='http://example.com/x.png'>"));
    browser.await(
        "the picture to fail", b -> (Boolean) b.run("return document.images[0].complete"));
    assertThat(browser.requests())
        .contains("http://example.com/x.png")
        .anyMatch(address -> !Requests.staysHere(address));
    assertThat(browser.consoleErrors()).anyMatch(e -> e.contains("ERR_NAME_NOT_RESOLVED"));
  }

  @Test
  void onlyThisMachineIsHere() {
    assertThat(
            List.of(
                "file:///tmp/report.html",
                "data:text/plain,x",
                "http://127.0.0.1:8080/",
                "http://localhost:8080/api/world",
                "http://[::1]:80/"))
        .allMatch(Requests::staysHere);
    assertThat(List.of("https://example.com/", "http://127.0.0.1.example.com/", "ws://192.0.2.1/"))
        .noneMatch(Requests::staysHere);
  }

  @Test
  void aBarrierIsNoticed() throws Exception {
    browser.open(page("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"));
    assertThat(Axe.graveBarriers(browser)).singleElement().asString().startsWith("image-alt");
    browser.open(page("<p>text</p>"));
    noGraveBarrier();
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void aScreenIsAsWideAsItSays(Screen screen) throws Exception {
    browser.screen(screen);
    browser.open(page("<meta name='viewport' content='width=device-width'>", ""));
    assertThat(browser.run("return window.innerWidth")).isEqualTo((long) screen.width);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void themeMotionAndPrintReachThePage(Theme theme) throws Exception {
    browser.theme(theme);
    browser.open(page(""));
    assertThat(matches("(prefers-color-scheme:" + theme.feature() + ")")).isTrue();
    assertThat(matches("(prefers-reduced-motion:reduce)")).isTrue();
    browser.reducedMotion(false);
    assertThat(matches("(prefers-reduced-motion:reduce)")).isFalse();
    assertThat(matches("print")).isFalse();
    browser.asPrinted(true);
    assertThat(matches("print")).isTrue();
  }

  private boolean matches(String query) {
    return (Boolean) browser.run("return matchMedia(arguments[0]).matches", query);
  }
}

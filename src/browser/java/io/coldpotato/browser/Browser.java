package io.coldpotato.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.FluentWait;

/**
 * A headless Chromium for which no name but those of this machine resolves. Not for several
 * threads.
 *
 * <p>Chromium and its driver are Debian's ({@code chromium}, {@code chromium-driver}); the system
 * properties {@code browser.binary} and {@code browser.driver} name others.
 */
final class Browser implements AutoCloseable {

  /**
   * How long a condition may take: far more than any does, so that a busy machine fails no test.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(25);

  /** Chromium draws no taller picture in one piece. */
  private static final int TALLEST_PICTURE = 16_000;

  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-default-apps",
          "--disable-extensions",
          "--disable-sync",
          "--no-first-run",
          "--no-default-browser-check",
          "--no-proxy-server",
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]",
          "--force-color-profile=srgb",
          "--hide-scrollbars",
          "--lang=en-GB");

  /**
   * Kept, since loggers that nobody holds are forgotten: it warns that no protocol of this version
   * is compiled in.
   */
  private static final Logger NOISE = Logger.getLogger("org.openqa.selenium.devtools");

  private final ChromeDriver driver;
  private final Path pictures =
      Path.of(System.getProperty("browser.screenshots", "target/browser/screenshots"));
  private Theme theme = Theme.LIGHT;
  private boolean reducedMotion = true;

  /** Empty: a screen, and paper when it prints. */
  private String medium = "";

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts one, as wide as a desk, light, and with reduced motion. */
  static Browser start() {
    NOISE.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(installed("browser.binary", "chromium", "/usr/bin/chromium").toFile());
    options.addArguments(FLAGS);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(
                installed("browser.driver", "chromium-driver", "/usr/bin/chromedriver").toFile())
            .usingAnyFreePort()
            .build();
    Browser browser = new Browser(new ChromeDriver(service, options));
    browser.screen(Screen.WIDE);
    browser.emulateMedia();
    return browser;
  }

  private static Path installed(String property, String debianPackage, String usual) {
    Path path = Path.of(System.getProperty(property, usual));
    if (!Files.isExecutable(path)) {
      throw new IllegalStateException(
          path + " is not there: install Debian's " + debianPackage + " or set -D" + property);
    }
    return path;
  }

  /** Gives the window another size, without opening the page again. */
  void screen(Screen screen) {
    cdp(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            screen.width,
            "height",
            screen.height,
            "deviceScaleFactor",
            1,
            "mobile",
            screen == Screen.PHONE));
  }

  void theme(Theme wanted) {
    theme = wanted;
    emulateMedia();
  }

  void reducedMotion(boolean reduced) {
    reducedMotion = reduced;
    emulateMedia();
  }

  /** Shows the page as it is printed, or as on a screen again. */
  void asPrinted(boolean printed) {
    medium = printed ? "print" : "";
    emulateMedia();
  }

  private void emulateMedia() {
    cdp(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", theme.feature()),
                Map.of(
                    "name",
                    "prefers-reduced-motion",
                    "value",
                    reducedMotion ? "reduce" : "no-preference"))));
  }

  /** Opens a page and waits until it has loaded. */
  void open(URI page) {
    driver.get(page.toString());
  }

  URI address() {
    return URI.create(driver.getCurrentUrl());
  }

  /** Returns the elements of a CSS selector that are there now. */
  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** Returns the first element of a CSS selector as soon as it is there. */
  WebElement first(String css) {
    await("an element '" + css + "'", b -> !b.all(css).isEmpty());
    return all(css).get(0);
  }

  /** Waits for a condition, and fails with its name when it does not come about. */
  void await(String condition, Predicate<Browser> holds) {
    new FluentWait<>(this)
        .withTimeout(PATIENCE)
        .pollingEvery(LOOK_AGAIN)
        .ignoring(StaleElementReferenceException.class)
        .withMessage("waited for " + condition)
        .until(holds::test);
  }

  /** Presses keys, one after another, in whatever has the focus. */
  void press(CharSequence... keys) {
    for (CharSequence key : keys) {
      new Actions(driver).sendKeys(key).perform();
    }
  }

  /** Returns a fresh series of actions of mouse and keys. */
  Actions actions() {
    return new Actions(driver);
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /**
   * Runs a function's body in the page and returns what it returns. Chromium's debugger runs it:
   * what the page's own policy forbids its scripts stays forbidden and stays tested.
   */
  Object run(String body, Object... arguments) {
    return driver.executeScript(body, arguments);
  }

  /** As {@link #run}, for a body that hands its result to its last argument, a function. */
  Object runAsync(String body, Object... arguments) {
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
    return driver.executeAsyncScript(body, arguments);
  }

  /** Sends a command of Chromium's debugging protocol. */
  Map<String, Object> cdp(String command, Map<String, Object> parameters) {
    return driver.executeCdpCommand(command, parameters);
  }

  /** Keeps what is downloaded from now on in a folder. */
  void downloadTo(Path folder) {
    cdp(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toAbsolutePath().toString()));
  }

  /** Returns the page as printed on A4, as a PDF. */
  byte[] printed() {
    Map<String, Object> pdf =
        cdp(
            "Page.printToPDF",
            Map.of("preferCSSPageSize", true, "paperWidth", 8.27, "paperHeight", 11.69));
    return Base64.getDecoder().decode((String) pdf.get("data"));
  }

  /**
   * Keeps a picture of the whole page, however long, as {@code
   * target/browser/screenshots/NAME.png}.
   */
  Path picture(String name) {
    Number height =
        (Number)
            run(
                "return Math.max(document.documentElement.scrollHeight,"
                    + " document.body.scrollHeight)");
    return keep(name + ".png", pictureOf(height.intValue()));
  }

  /**
   * Returns a picture of the page's top as PNG.
   *
   * @param height in pixels
   */
  byte[] pictureOf(int height) {
    Number width = (Number) run("return window.innerWidth");
    Map<String, Object> shot =
        cdp(
            "Page.captureScreenshot",
            Map.of(
                "format",
                "png",
                "captureBeyondViewport",
                true,
                "clip",
                Map.of(
                    "x",
                    0,
                    "y",
                    0,
                    "width",
                    width,
                    "height",
                    Math.min(height, TALLEST_PICTURE),
                    "scale",
                    1)));
    return Base64.getDecoder().decode((String) shot.get("data"));
  }

  /** Keeps a picture of what the window shows. */
  Path pictureOfWindow(String name) {
    return keep(name + ".png", pictureOfWindow());
  }

  /** Returns a picture of what the window shows as PNG. */
  byte[] pictureOfWindow() {
    Map<String, Object> shot = cdp("Page.captureScreenshot", Map.of("format", "png"));
    return Base64.getDecoder().decode((String) shot.get("data"));
  }

  /** Keeps bytes beside the pictures. */
  Path keep(String name, byte[] bytes) {
    try {
      Path file = pictures.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what the page wrote to its console as errors since this was last asked. */
  List<String> consoleErrors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(entry -> entry.getMessage())
        .toList();
  }

  /** Returns the addresses of all requests since this was last asked, in their order. */
  List<String> requests() {
    List<String> messages = new ArrayList<>();
    driver.manage().logs().get(LogType.PERFORMANCE).forEach(e -> messages.add(e.getMessage()));
    return Requests.in(messages);
  }

  @Override
  public void close() {
    driver.quit();
  }
}

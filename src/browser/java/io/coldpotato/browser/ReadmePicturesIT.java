package io.coldpotato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the README, taken of the real thing. With {@code -Dreadme.images=true} they are
 * written to {@code docs/images}; else only beside the other pictures.
 */
class ReadmePicturesIT extends PageTest {

  private static final int MOST_BYTES = 300_000;
  private static final int MARGIN = 24;

  /** A face that looks alike everywhere, where it is installed (Debian's fonts-inter). */
  private static final String NEUTRAL_FACE =
      """
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('body, text { font-family: Inter, system-ui, sans-serif !important }');
      document.adoptedStyleSheets = [sheet];
      return document.fonts.ready.then(() => true);
      """;

  @Test
  void aReportOfTwentySites() throws Exception {
    browser.open(Reports.of("scenarios/multinational.yaml", "--destination", "erp"));
    browser.run(NEUTRAL_FACE);
    Number bottom =
        (Number)
            browser.run("return document.querySelector('figure').getBoundingClientRect().bottom");
    keep("report", browser.pictureOf(bottom.intValue() + MARGIN));
  }

  @Test
  void thePageAfterACableHasFailed() throws Exception {
    show("scenario=hello&option=peering&without=" + CABLE);
    browser.run(NEUTRAL_FACE);
    keep("page", browser.pictureOfWindow());
  }

  /** Keeps a picture, in 256 colours so that it is small. */
  private void keep(String name, byte[] png) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    ImageIO.write(FewColours.of(picture), "png", small);
    assertThat(small.size()).as("bytes of " + name).isBetween(20_000, MOST_BYTES);
    browser.keep("readme-" + name + ".png", small.toByteArray());
    if (Boolean.getBoolean("readme.images")) {
      Path images = Files.createDirectories(Path.of("docs", "images"));
      Files.write(images.resolve(name + ".png"), small.toByteArray());
    }
  }
}

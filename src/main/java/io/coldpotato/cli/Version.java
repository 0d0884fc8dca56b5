package io.coldpotato.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The tool's version, as the build wrote it down. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"coldpotato " + number()};
  }

  static String number() {
    try (InputStream stream = Version.class.getResourceAsStream("/coldpotato.properties")) {
      Properties properties = new Properties();
      properties.load(stream);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

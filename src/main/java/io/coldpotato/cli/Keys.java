package io.coldpotato.cli;

import io.coldpotato.input.Spelling;
import java.util.Collection;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Checks keys that a command line names. */
final class Keys {
  private Keys() {}

  static void require(CommandLine line, String option, String key, Collection<String> known) {
    if (!known.contains(key)) {
      String hint = Spelling.hint(key, known);
      throw new ParameterException(
          line,
          option
              + " '"
              + key
              + "' is not in the scenario"
              + (hint.isEmpty() ? ", which has " + String.join(", ", known) : "; " + hint));
    }
  }
}

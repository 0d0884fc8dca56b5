package io.coldpotato.cli;

import io.coldpotato.connectivity.World;
import io.coldpotato.geo.CorridorHistory;
import java.time.Year;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The year whose fibre measurements of that year are held against. */
final class AsOfOption {

  @Option(
      names = "--as-of",
      paramLabel = "YEAR",
      description =
          "Cables and other fibre as they were in that year, for measurements of then; as they are"
              + " at the date of the tables by default.")
  private Optional<String> year = Optional.empty();

  /**
   * Returns a world with the fibre of the year asked for, or as it is.
   *
   * @throws ParameterException if that is none of which its tables tell
   */
  World of(World world, CommandLine line) {
    return year.map(text -> world.asOf(parse(text, world.history(), line))).orElse(world);
  }

  private static Year parse(String text, CorridorHistory history, CommandLine line) {
    if (text.matches("[0-9]{4}") && history.spans(Year.parse(text))) {
      return Year.parse(text);
    }
    throw new ParameterException(
        line,
        "--as-of: '"
            + text
            + "' is not a year of which the tables tell; expected one from "
            + CorridorHistory.EARLIEST
            + " to "
            + history.tablesYear()
            + ", the year of their date");
  }
}

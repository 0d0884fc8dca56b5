package io.coldpotato.latency;

import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How traffic and other people's use of lines go over a working day, by local hour ({@code
 * hours.csv}).
 *
 * @param hours 24 of them, from midnight
 */
public record DayCourse(List<Hour> hours) {

  /** Hours of a day. */
  public static final int HOURS = 24;

  /**
   * One hour.
   *
   * @param trafficShare the enterprise's traffic over that of its busiest hour, 0 to 1
   * @param linePeak whether it is one of those in which lines were measured as busy
   */
  public record Hour(double trafficShare, boolean linePeak) {}

  /** Copies the list. */
  public DayCourse {
    hours = List.copyOf(hours);
    if (hours.size() != HOURS) {
      throw new IllegalArgumentException("a day has 24 hours, not " + hours.size());
    }
  }

  /** Reads the table of a world; what is wrong in it is added to the diagnostics. */
  static DayCourse load(TableSource source, List<Diagnostic> diagnostics) {
    CsvTable table =
        source.read("hours.csv", List.of("hour", "traffic_share", "line_peak"), diagnostics);
    Map<Integer, Hour> hours = new HashMap<>();
    for (CsvTable.Row row : table.rows()) {
      int hour = (int) row.number("hour", 0, HOURS - 1);
      Hour read =
          new Hour(
              row.number("traffic_share", 0, 1), row.choice("line_peak", Answer.class).isYes());
      if (hours.putIfAbsent(hour, read) != null) {
        row.error("hour " + hour + " stands there twice", "delete one of its rows");
      }
    }
    List<Hour> day = new ArrayList<>();
    for (int hour = 0; hour < HOURS; hour++) {
      if (!hours.containsKey(hour)) {
        diagnostics.add(
            Diagnostic.error("hours.csv", "hour " + hour + " is missing", "write all 24 hours"));
      }
      day.add(hours.getOrDefault(hour, new Hour(1, false)));
    }
    return new DayCourse(day);
  }

  /** Yes or no, as tables write it. */
  private enum Answer {
    YES,
    NO;

    boolean isYes() {
      return this == YES;
    }
  }

  /** Returns the hours in which lines are busy. */
  long peakHours() {
    return hours.stream().filter(Hour::linePeak).count();
  }

  /**
   * Returns a line of some technology in an hour: its variation is longer in peak hours by its
   * {@code peak_ratio} and shorter in the others, so that the mean over the day stays.
   *
   * @param hour at the line's place, 0 to 23
   */
  public AccessTechnology at(int hour, AccessTechnology technology) {
    double peak = technology.peakRatio().orElse(1.0);
    double peaks = peakHours();
    if (hours.get(hour).linePeak()) {
      return technology.varying(peak);
    }
    return technology.varying(
        peaks == HOURS ? 1 : Math.max(1e-3, (HOURS - peaks * peak) / (HOURS - peaks)));
  }
}

package io.coldpotato.geo;

import io.coldpotato.input.CsvTable;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which hour it is where ({@code zones.csv}): standard time, all year.
 *
 * <p>A country of several zones is divided by longitude: a place has that of its country's zone
 * whose principal place is the nearest in longitude, which may be an hour off near borders of
 * zones. A country that the table does not know has the hour of its longitude.
 */
public final class TimeZones {

  private static final int MINUTES_PER_DAY = 24 * 60;

  private final Map<String, List<Zone>> byCountry;

  /** The principal place of a zone, and how far its standard time is ahead of UTC. */
  private record Zone(double longitude, int offsetMinutes) {}

  private TimeZones(Map<String, List<Zone>> byCountry) {
    this.byCountry = Map.copyOf(byCountry);
  }

  /** Reads the table of a world; what is wrong in it is added to the diagnostics. */
  public static TimeZones load(TableSource source, List<Diagnostic> diagnostics) {
    Map<String, List<Zone>> byCountry = new HashMap<>();
    for (CsvTable.Row row :
        source
            .read("zones.csv", List.of("country", "longitude", "utc_offset_minutes"), diagnostics)
            .rows()) {
      byCountry
          .computeIfAbsent(row.country("country"), c -> new ArrayList<>())
          .add(
              new Zone(
                  row.number("longitude", -180, 180),
                  (int) row.number("utc_offset_minutes", -720, 840)));
    }
    return new TimeZones(byCountry);
  }

  /** Returns how many minutes a place's standard time is ahead of UTC. */
  public int offsetMinutes(Place place) {
    double longitude = place.coordinates().longitude();
    Optional<Zone> nearest =
        byCountry.getOrDefault(place.country(), List.of()).stream()
            .min(Comparator.comparingDouble(zone -> apart(zone.longitude(), longitude)));
    return nearest.map(Zone::offsetMinutes).orElse((int) Math.round(longitude / 15) * 60);
  }

  private static double apart(double one, double other) {
    double degrees = Math.abs(one - other);
    return Math.min(degrees, 360 - degrees);
  }

  /**
   * Returns which hour it is somewhere, 0 to 23, in the middle of an hour elsewhere.
   *
   * @param offsetMinutes how far time there is ahead of UTC
   * @param hour elsewhere, 0 to 23
   * @param otherOffsetMinutes how far time elsewhere is ahead of UTC
   */
  public static int hourAt(int offsetMinutes, int hour, int otherOffsetMinutes) {
    int minutes = hour * 60 + 30 + offsetMinutes - otherOffsetMinutes;
    return Math.floorMod(minutes, MINUTES_PER_DAY) / 60;
  }
}

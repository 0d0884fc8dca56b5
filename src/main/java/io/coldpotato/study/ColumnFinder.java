package io.coldpotato.study;

import io.coldpotato.input.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the columns of a file of measurements by their names, whatever its author calls the two
 * ends and the round trip: {@code src_lat}, {@code sourceLatitude}, {@code lat1}, {@code
 * probe_lat}.
 *
 * <p>A name is taken apart at underscores, blanks, capitals and digits; one part tells the end, one
 * the quantity.
 */
final class ColumnFinder {

  private static final List<String> SOURCE =
      List.of(
          "src", "source", "from", "origin", "orig", "probe", "client", "user", "vantage", "site",
          "start", "a", "1");

  private static final List<String> DESTINATION =
      List.of(
          "dst",
          "dest",
          "destination",
          "to",
          "target",
          "dc",
          "datacenter",
          "datacentre",
          "server",
          "cloud",
          "end",
          "remote",
          "b",
          "2");

  private static final List<String> ROUND_TRIP =
      List.of("rtt", "latency", "ping", "delay", "roundtrip");

  /** Statistics of a round trip, most wanted first; a column with none stands between them. */
  private static final List<List<String>> STATISTICS =
      List.of(
          List.of("avg", "average"),
          List.of("p50", "median", "med"),
          List.of(),
          List.of("last"),
          List.of("mean"),
          List.of("min", "minimum"));

  private static final Set<String> NOT_A_ROUND_TRIP =
      Set.of(
          "max",
          "maximum",
          "sd",
          "std",
          "stddev",
          "mdev",
          "dev",
          "jitter",
          "var",
          "cnt",
          "count",
          "loss",
          "n",
          "floor",
          "distance",
          "km");

  private final MeasuredTable table;

  ColumnFinder(MeasuredTable table) {
    this.table = table;
  }

  /** The columns of one end of a pair. */
  record End(
      String latitude,
      String longitude,
      Optional<String> country,
      Optional<String> label,
      Optional<String> identity) {}

  /** Returns the parts of a column's name in lower case: {@code srcLat1} has src, lat, 1. */
  static List<String> parts(String name) {
    String apart =
        name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replaceAll("([a-z])([0-9]+)$", "$1_$2");
    List<String> parts = new ArrayList<>();
    for (String part : apart.toLowerCase(Locale.ROOT).split("[^a-z0-9µ]+", -1)) {
      // p50 and the like stay whole, as do hop numbers.
      if (!parts.isEmpty() && (last(parts).equals("p") || last(parts).equals("hop"))) {
        parts.set(parts.size() - 1, last(parts) + part);
      } else if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static String last(List<String> parts) {
    return parts.get(parts.size() - 1);
  }

  /** Returns the columns of both ends, each empty where the file has none; says what is missing. */
  Optional<End> source() {
    return end(SOURCE, DESTINATION, "source", "src");
  }

  Optional<End> destination() {
    return end(DESTINATION, SOURCE, "destination", "dst");
  }

  private Optional<End> end(List<String> own, List<String> other, String name, String prefix) {
    Optional<String> latitude = column(own, other, List.of("lat", "latitude"));
    Optional<String> longitude = column(own, other, List.of("lon", "lng", "long", "longitude"));
    for (boolean isLatitude : new boolean[] {true, false}) {
      if ((isLatitude ? latitude : longitude).isEmpty()) {
        table.headerError(
            "no column holds the " + name + "'s " + (isLatitude ? "latitude" : "longitude"),
            "call it '" + prefix + (isLatitude ? "_lat'" : "_lon'") + separatorHint());
      }
    }
    if (latitude.isEmpty() || longitude.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> label =
        column(own, other, List.of("city", "town", "place", "metro"))
            .or(() -> column(own, other, List.of("name", "region", "host")))
            .or(() -> column(own, other, List.of("id")));
    return Optional.of(
        new End(
            latitude.orElseThrow(),
            longitude.orElseThrow(),
            column(own, other, List.of("country", "cc")).or(() -> plainCountry(own)),
            label,
            column(own, other, List.of("id", "host", "region"))));
  }

  /** A file about clients may name their country without saying whose it is. */
  private Optional<String> plainCountry(List<String> own) {
    boolean source = own == SOURCE;
    return source && table.header().contains("country") ? Optional.of("country") : Optional.empty();
  }

  private String separatorHint() {
    String header = String.join(",", table.header());
    boolean other = table.header().size() < 3 && (header.contains(";") || header.contains("\t"));
    return other ? "; separate columns by commas" : "";
  }

  /** Returns the first column whose name tells an end, and not the other, and a quantity. */
  private Optional<String> column(List<String> own, List<String> other, List<String> quantities) {
    for (String quantity : quantities) {
      for (String column : table.header()) {
        List<String> parts = parts(column);
        if (parts.contains(quantity) && tells(parts, own, other)) {
          return Optional.of(column);
        }
      }
    }
    return Optional.empty();
  }

  /** The first part that tells any end decides: {@code src_to_ix_lat} is the source's. */
  private static boolean tells(List<String> parts, List<String> own, List<String> other) {
    for (String part : parts) {
      if (own.contains(part)) {
        return true;
      }
      if (other.contains(part)) {
        return false;
      }
    }
    return false;
  }

  /** Returns the column that names a region at an end. */
  Optional<String> regionColumn(boolean source) {
    List<String> own = source ? SOURCE : DESTINATION;
    List<String> other = source ? DESTINATION : SOURCE;
    return column(own, other, List.of("region", "name", "id"))
        .or(
            () ->
                table.header().stream()
                    .filter(c -> parts(c).size() == 1 && own.contains(parts(c).get(0)))
                    .findFirst());
  }

  /** Returns the column that names a region at an end; says when there is none. */
  Optional<String> region(boolean source) {
    Optional<String> found = regionColumn(source);
    if (found.isEmpty()) {
      String end = source ? "source" : "destination";
      table.headerError(
          "no column names the " + end + " region",
          "call it '" + end + "_region'" + separatorHint());
    }
    return found;
  }

  /**
   * Returns the column of the round trip; says when there is none or the one asked for is not
   * there.
   *
   * @param asked by name, empty to find it
   */
  Optional<String> roundTrip(Optional<String> asked) {
    if (asked.isPresent()) {
      String name = asked.orElseThrow();
      if (table.header().contains(name)) {
        return asked;
      }
      table.headerError(
          "no column '" + name + "', which --rtt-column names",
          Spelling.hint(name, table.header()));
      return Optional.empty();
    }
    for (List<String> statistic : STATISTICS) {
      for (String column : table.header()) {
        List<String> parts = parts(column);
        if (isRoundTrip(parts) && statistic(parts).equals(statistic)) {
          return unit(column);
        }
      }
    }
    table.headerError(
        "no column holds a round trip in milliseconds",
        "call it 'rtt_ms', or name it with --rtt-column" + separatorHint());
    return Optional.empty();
  }

  /** Returns the column of a month's 95th percentile. */
  Optional<String> p95() {
    return table.header().stream()
        .filter(c -> parts(c).contains("p95") && parts(c).stream().anyMatch(ROUND_TRIP::contains))
        .findFirst();
  }

  /** Returns whether any column can hold a median or a mean. */
  boolean hasMedian() {
    return table.header().stream().anyMatch(c -> isRoundTrip(parts(c)));
  }

  /** Returns the first column of some names. */
  Optional<String> named(String... names) {
    Set<String> wanted = Set.of(names);
    return table.header().stream()
        .filter(c -> wanted.contains(c.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static boolean isRoundTrip(List<String> parts) {
    boolean named = parts.stream().anyMatch(ROUND_TRIP::contains);
    boolean apart = parts.contains("round") && parts.contains("trip");
    boolean other =
        parts.stream()
            .anyMatch(
                p ->
                    NOT_A_ROUND_TRIP.contains(p)
                        || p.startsWith("hop")
                        || (p.matches("p[0-9]+") && !p.equals("p50")));
    return (named || apart) && !other;
  }

  private static List<String> statistic(List<String> parts) {
    return STATISTICS.stream()
        .filter(s -> s.stream().anyMatch(parts::contains))
        .findFirst()
        .orElse(List.of());
  }

  /** Milliseconds, unless the name says another unit. */
  private Optional<String> unit(String column) {
    List<String> parts = parts(column);
    boolean millis = parts.contains("ms");
    for (String unit : List.of("s", "sec", "secs", "second", "seconds")) {
      if (!millis && parts.contains(unit)) {
        table.headerError(
            "column '" + column + "' is in seconds, milliseconds are expected",
            "multiply it by 1000 and call it 'rtt_ms'");
        return Optional.empty();
      }
    }
    for (String unit : List.of("us", "µs", "usec", "micros", "microseconds")) {
      if (!millis && parts.contains(unit)) {
        table.headerError(
            "column '" + column + "' is in microseconds, milliseconds are expected",
            "divide it by 1000 and call it 'rtt_ms'");
        return Optional.empty();
      }
    }
    return Optional.of(column);
  }
}

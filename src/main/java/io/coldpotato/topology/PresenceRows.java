package io.coldpotato.topology;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.Metro;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.NearestMetro;
import io.coldpotato.input.Spelling;
import io.coldpotato.topology.Findings.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Takes rows that say in which place a network is. */
final class PresenceRows {

  private static final List<String> KNOWN =
      List.of("asn", "lat", "lon", "latitude", "longitude", "metro", "country");

  /**
   * What {@link Double#parseDouble} takes besides, such as {@code 0x1p3} or {@code 5d}, is none.
   */
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]{1,30}");

  private final byte[] bytes;
  private final Findings findings;
  private final CsvLine cells;
  private final NearestMetro nearest;
  private final Map<String, MetroId> metros = new HashMap<>();
  private final Map<Asn, Set<MetroId>> presence = new HashMap<>();
  private final Map<Located, Optional<MetroId>> located = new HashMap<>();

  private int asn;
  private int latitude;
  private int longitude;
  private int metro;
  private int country;
  private int width;
  private int read;
  private int repeated;

  /** What decides on a place's metro; many rows have the same. */
  private record Located(Coordinates place, String country) {}

  PresenceRows(byte[] bytes, CorridorGraph places, Findings findings) {
    this.bytes = bytes;
    this.findings = findings;
    this.cells = new CsvLine(bytes);
    this.nearest = NearestMetro.of(places, AsPresenceReader.REACH);
    places.metros().keySet().forEach(id -> metros.put(id.value(), id));
  }

  /** Takes the header; returns false when no row can be read under it. */
  boolean header(int start, int end, int line) {
    Excerpt excerpt = new Excerpt(bytes, start, end, line);
    if (!cells.split(start, end)) {
      tell(excerpt, cells.problemAt(), cells.problemAt() + 1, cells.problem(), "");
      return false;
    }
    width = cells.count();
    CsvHeader header = CsvHeader.of(cells, excerpt, line, findings);
    asn = header.cell("asn");
    metro = header.cell("metro");
    country = header.cell("country");
    latitude = header.cell(header.has("lat") ? "lat" : "latitude");
    longitude = header.cell(header.has("lon") ? "lon" : "longitude");
    boolean isPlaced = metro >= 0 ? latitude < 0 == longitude < 0 : latitude >= 0 && longitude >= 0;
    if (asn < 0 || !isPlaced) {
      String message = "the header lacks columns, expected asn and lat,lon or metro";
      header.missing(findings, message, KNOWN);
      return false;
    }
    return findings.counted(Kind.ERROR) == 0;
  }

  /** Returns how many rows there were, good or not. */
  int read() {
    return read;
  }

  /** Takes a row. */
  void take(int start, int end, int line) {
    read++;
    Excerpt excerpt = new Excerpt(bytes, start, end, line);
    if (!cells.split(start, end)) {
      tell(excerpt, cells.problemAt(), cells.problemAt() + 1, cells.problem(), "check its quotes");
    } else if (cells.count() > width) {
      String message = "the row has " + cells.count() + " cells, the header " + width;
      tell(excerpt, start, end, message, "quote cells that hold a comma");
    } else if (cells.asn(asn) < 0) {
      tellCell(excerpt, asn, "'%s' is no AS number", "an AS number is 1 to 4294967294");
    } else {
      take(cells.asn(asn), excerpt, line);
    }
  }

  private void take(long number, Excerpt excerpt, int line) {
    if (RelationshipRows.isNoAsn(number)) {
      String shown = excerpt.text(cells.from(asn), cells.to(asn));
      warn(Kind.OUT_OF_RANGE, line, "'" + shown + "' is no ASN, the row is left out", "");
      return;
    }
    if (!cells.isEmpty(metro)) {
      String id = cells.text(metro);
      if (metros.containsKey(id)) {
        add(number, metros.getOrDefault(id, new MetroId(id)));
      } else {
        tellCell(excerpt, metro, "unknown metro '%s'", Spelling.hint(id, metros.keySet()));
      }
    } else if (cells.isEmpty(latitude) && cells.isEmpty(longitude)) {
      warn(Kind.NO_PLACE, line, "AS" + number + " has no place here, the row is left out", "");
    } else {
      coordinates(excerpt).ifPresent(place -> locate(number, place, line));
    }
  }

  private Optional<Coordinates> coordinates(Excerpt excerpt) {
    double north = degrees(excerpt, latitude, 90);
    double east = Double.isNaN(north) ? north : degrees(excerpt, longitude, 180);
    return Double.isNaN(east) ? Optional.empty() : Optional.of(new Coordinates(north, east));
  }

  /** Returns a cell's degrees; tells an error and returns no number when there are none. */
  private double degrees(Excerpt excerpt, int cell, int most) {
    String text = cells.text(cell);
    if (NUMBER.matcher(text).matches()) {
      try {
        double degrees = Double.parseDouble(text);
        if (Math.abs(degrees) <= most) {
          return degrees;
        }
      } catch (NumberFormatException e) {
        // Told below, as any other text that is no number.
      }
    }
    String name = most == 90 ? "latitude" : "longitude";
    tellCell(excerpt, cell, name + " '%s' is not a number from " + -most + " to " + most, "");
    return Double.NaN;
  }

  private void locate(long number, Coordinates place, int line) {
    Located where = new Located(place, cells.text(country));
    Optional<MetroId> id =
        located.computeIfAbsent(where, w -> nearest.to(w.place(), w.country()).map(Metro::id));
    if (id.isPresent()) {
      add(number, id.get());
    } else {
      long km = Math.round(AsPresenceReader.REACH.kilometres());
      String at = place.latitude() + ", " + place.longitude();
      String message = "no metro is within " + km + " km of " + at + ", the row is left out";
      warn(Kind.FAR, line, message, "");
    }
  }

  private void add(long number, MetroId id) {
    repeated += presence.computeIfAbsent(new Asn(number), a -> new TreeSet<>()).add(id) ? 0 : 1;
  }

  private void warn(Kind kind, int line, String message, String hint) {
    if (findings.count(kind)) {
      findings.add(kind, line, 0, message, hint);
    }
  }

  /** Tells an error about a cell, which stands for {@code %s} in the message. */
  private void tellCell(Excerpt excerpt, int cell, String message, String hint) {
    int from = cells.from(cell);
    int to = cells.to(cell);
    tell(excerpt, from, to, message.replace("%s", excerpt.text(from, to)), hint);
  }

  private void tell(Excerpt excerpt, int from, int to, String message, String hint) {
    if (findings.count(Kind.ERROR)) {
      excerpt.tell(findings, from, to, message, hint);
    }
  }

  /** Returns what all rows say. */
  AsPresence presence() {
    SortedMap<Asn, List<MetroId>> sorted = new TreeMap<>();
    presence.forEach((number, ids) -> sorted.put(number, new ArrayList<>(ids)));
    AsPresence.Rows rows =
        new AsPresence.Rows(
            read,
            findings.counted(Kind.FAR),
            findings.counted(Kind.NO_PLACE),
            findings.counted(Kind.OUT_OF_RANGE),
            repeated);
    return new AsPresence(sorted, rows, findings.warnings());
  }
}

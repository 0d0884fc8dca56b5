package io.coldpotato.geo;

import io.coldpotato.input.Spelling;
import io.coldpotato.input.TableSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells in which country a point lies: that of the nearest city of 5,000 people and more.
 *
 * <p>Points beyond {@value #REACH_CELLS} degrees from any city belong to no country. Reads the
 * cities of all countries when it is made; immutable and safe for several threads.
 */
public final class CountryIndex {

  /** How many cells of one degree around a point are searched. */
  private static final int REACH_CELLS = 6;

  /** A country that a file names is believed when it has a city so near to the point. */
  private static final double NEAR_KM = 150;

  /** English names in use beside those of the Java locale data. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("usa", "US"),
          Map.entry("uk", "GB"),
          Map.entry("great britain", "GB"),
          Map.entry("england", "GB"),
          Map.entry("scotland", "GB"),
          Map.entry("czech republic", "CZ"),
          Map.entry("czechia", "CZ"),
          Map.entry("korea", "KR"),
          Map.entry("republic of korea", "KR"),
          Map.entry("hong kong", "HK"),
          Map.entry("macau", "MO"),
          Map.entry("uae", "AE"),
          Map.entry("viet nam", "VN"),
          Map.entry("russian federation", "RU"),
          Map.entry("turkiye", "TR"),
          Map.entry("bosnia and herzegovina", "BA"),
          Map.entry("ivory coast", "CI"),
          Map.entry("macedonia", "MK"),
          Map.entry("burma", "MM"),
          Map.entry("palestine", "PS"),
          Map.entry("kosovo", "XK"));

  private final Map<String, String> names = new HashMap<>(OTHER_NAMES);
  private final Map<Integer, List<City>> cells = new HashMap<>();

  private record City(String country, Coordinates coordinates) {}

  private CountryIndex(TableSource source) {
    CityTables tables = new CityTables(source);
    List<String> countries = new ArrayList<>(List.of(Locale.getISOCountries()));
    countries.add("XK");
    for (String country : countries) {
      names.put(country.toLowerCase(Locale.ROOT), country);
      names.putIfAbsent(
          Spelling.fold(new Locale("", country).getDisplayCountry(Locale.ENGLISH)), country);
      for (CityTables.City city : tables.cities(country)) {
        Coordinates at = city.coordinates();
        cells
            .computeIfAbsent(
                cell((int) Math.floor(at.latitude()), (int) Math.floor(at.longitude())),
                c -> new ArrayList<>())
            .add(new City(country, at));
      }
    }
  }

  /** Reads the cities of a world. */
  public static CountryIndex of(TableSource source) {
    return new CountryIndex(source);
  }

  /**
   * Returns the country of a point.
   *
   * @param named what a file calls it, by English name or ISO 3166-1 code; it is believed when it
   *     has a city within {@value #NEAR_KM} km; may be empty
   */
  public Optional<String> at(Coordinates point, String named) {
    Optional<String> near = named(named).filter(c -> nearest(point, c).isPresent());
    return near.isPresent() ? near : nearest(point, "").map(City::country);
  }

  /** Returns whether a country that a file names has a city within {@value #NEAR_KM} km. */
  public boolean isNear(Coordinates point, String named) {
    return named(named).filter(c -> nearest(point, c).isPresent()).isPresent();
  }

  private Optional<String> named(String name) {
    return Optional.ofNullable(names.get(Spelling.fold(name)));
  }

  /** Returns the nearest city of a country within reach; of any country when none is named. */
  private Optional<City> nearest(Coordinates point, String country) {
    int latitude = (int) Math.floor(point.latitude());
    int longitude = (int) Math.floor(point.longitude());
    double limit = country.isEmpty() ? Double.POSITIVE_INFINITY : NEAR_KM;
    Optional<City> best = Optional.empty();
    // One degree of longitude is short near the poles: a ring more than the first find settles it.
    for (int ring = 0, last = REACH_CELLS; ring <= last; ring++) {
      for (City city : ring(latitude, longitude, ring)) {
        double km = point.roughGeodesicKm(city.coordinates);
        if (km < limit && (country.isEmpty() || city.country.equals(country))) {
          limit = km;
          best = Optional.of(city);
          last = Math.min(last, ring + 2);
        }
      }
    }
    return best;
  }

  private List<City> ring(int latitude, int longitude, int ring) {
    List<City> cities = new ArrayList<>();
    for (int north = -ring; north <= ring; north++) {
      int step = Math.abs(north) == ring ? 1 : Math.max(1, 2 * ring);
      for (int east = -ring; east <= ring; east += step) {
        cities.addAll(cells.getOrDefault(cell(latitude + north, longitude + east), List.of()));
      }
    }
    return cities;
  }

  private static int cell(int latitude, int longitude) {
    return (latitude + 90) * 360 + Math.floorMod(longitude + 180, 360);
  }
}

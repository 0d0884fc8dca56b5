package io.coldpotato.geo;

import io.coldpotato.geo.CityTables.City;
import io.coldpotato.input.NotValidException;
import io.coldpotato.input.Spelling;
import io.coldpotato.input.TableSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the place that {@code City, CC} or {@code City, Admin, CC} names.
 *
 * <p>Cities are those of GeoNames with 5,000 people and more (table {@code places/CC.csv}, source
 * and licence beside it), the metros of a world for names that GeoNames spells otherwise, and
 * common names in English and the local tongue ({@code places/aliases.csv}). Case, accents and
 * punctuation do not count. Of several cities of one name in a country the most populous is taken
 * when it has at least {@value #CLEARLY_LARGER} times the people of the next.
 *
 * <p>A country is read when it is first asked for; safe for several threads.
 */
public final class PlaceIndex {

  private static final int CLEARLY_LARGER = 5;
  private static final int MOST_CANDIDATES = 5;
  private static final int MOST_SUGGESTIONS = 3;

  /** Names of countries in use that are not their ISO 3166-1 code. */
  private static final Map<String, String> COMMON_CODES =
      Map.of("UK", "GB", "EN", "GB", "USA", "US", "UAE", "AE", "KSA", "SA", "EL", "GR");

  private final CityTables tables;
  private final List<Metro> metros;

  private PlaceIndex(TableSource source, Collection<Metro> metros) {
    this.tables = new CityTables(source);
    this.metros = metros.stream().sorted(Comparator.comparing(Metro::id)).toList();
  }

  /**
   * Returns the index of a world's tables; reads nothing yet.
   *
   * @param source where the tables {@code places/CC.csv} are
   * @param metros the metros of the world
   */
  public static PlaceIndex of(TableSource source, Collection<Metro> metros) {
    return new PlaceIndex(source, metros);
  }

  /**
   * Finds the place that a text names.
   *
   * @throws NotValidException when the country's table is a user's own and not valid
   */
  public PlaceResolution resolve(String text) {
    int comma = text.lastIndexOf(',');
    if (comma < 0) {
      return new PlaceResolution.Malformed();
    }
    String city = text.substring(0, comma).strip();
    String code = text.substring(comma + 1).strip();
    String country = code.toUpperCase(Locale.ROOT);
    if (CityTables.key(city).isEmpty() || code.isEmpty()) {
      return new PlaceResolution.Malformed();
    }
    if (!isCountry(country)) {
      return new PlaceResolution.UnknownCountry(code, countriesLike(code));
    }
    return inCountry(city, country);
  }

  private PlaceResolution inCountry(String city, String country) {
    List<City> cities = tables.cities(country);
    List<City> named = named(cities, city);
    if (!named.isEmpty()) {
      return choose(named, country, false);
    }
    int comma = city.lastIndexOf(',');
    if (comma > 0) {
      String admin = city.substring(comma + 1).strip();
      List<City> inAdmin =
          named(cities, city.substring(0, comma)).stream()
              .filter(c -> c.admin().equalsIgnoreCase(admin))
              .toList();
      if (!inAdmin.isEmpty()) {
        return choose(inAdmin, country, true);
      }
    }
    Optional<Metro> metro = metro(city, country);
    if (metro.isPresent()) {
      Metro found = metro.orElseThrow();
      String label = found.name() + ", " + country;
      return new PlaceResolution.Found(
          new Place(label, country, found.coordinates()), Optional.empty());
    }
    return tables
        .cityOfAlias(country, city)
        .map(name -> choose(named(cities, name), country, false))
        .orElseGet(
            () -> new PlaceResolution.UnknownCity(country, citiesLike(city, cities, country)));
  }

  /**
   * Returns the place at a point, in the country of the nearest metro.
   *
   * @throws IllegalStateException when the index has no metros
   */
  public Place at(Coordinates point) {
    Metro nearest =
        metros.stream()
            .min(
                Comparator.comparing((Metro m) -> m.coordinates().geodesicTo(point))
                    .thenComparing(Metro::id))
            .orElseThrow(() -> new IllegalStateException("the world has no metros"));
    return new Place(point.latitude() + ", " + point.longitude(), nearest.country(), point);
  }

  private PlaceResolution choose(List<City> named, String country, boolean byAdmin) {
    City first = named.get(0);
    String label = first.name() + (byAdmin ? ", " + first.admin() : "") + ", " + country;
    Place place = new Place(label, country, first.coordinates());
    if (named.size() == 1) {
      return new PlaceResolution.Found(place, Optional.empty());
    }
    City next = named.get(1);
    if (first.population() >= CLEARLY_LARGER * next.population()) {
      return new PlaceResolution.Found(place, Optional.of(note(label, first, next, named.size())));
    }
    return new PlaceResolution.Ambiguous(
        Stream.concat(
                muchLarger(first, country).map(c -> candidate(c, List.of(c), country)),
                named.stream().map(c -> candidate(c, named, country)))
            .limit(MOST_CANDIDATES)
            .toList());
  }

  /** "Washington" is more likely meant for Washington, D.C. than for any plain Washington. */
  private Stream<City> muchLarger(City first, String country) {
    String longer = first.key() + " ";
    return tables.cities(country).stream()
        .filter(c -> c.key().startsWith(longer))
        .filter(c -> c.population() >= CLEARLY_LARGER * first.population());
  }

  private static String note(String label, City first, City next, int cities) {
    return String.format(
        Locale.ROOT,
        "'%s' is taken as the largest%s (%,d people; the next of %d has %,d)",
        label,
        first.admin().isEmpty() ? "" : ", in " + first.admin(),
        first.population(),
        cities,
        next.population());
  }

  private static PlaceResolution.Candidate candidate(City city, List<City> all, String country) {
    boolean unique =
        !city.admin().isEmpty()
            && all.stream().filter(c -> c.admin().equals(city.admin())).count() == 1;
    String label =
        city.name() + (city.admin().isEmpty() ? "" : ", " + city.admin()) + ", " + country;
    return new PlaceResolution.Candidate(
        new Place(label, country, city.coordinates()), city.population(), unique);
  }

  private static List<City> named(List<City> cities, String name) {
    String key = CityTables.key(name);
    return cities.stream().filter(c -> c.key().equals(key)).toList();
  }

  private Optional<Metro> metro(String name, String country) {
    String key = CityTables.key(name);
    return metros.stream()
        .filter(m -> m.country().equals(country) && CityTables.key(m.name()).equals(key))
        .findFirst();
  }

  private List<String> citiesLike(String name, List<City> cities, String country) {
    Set<String> names = new LinkedHashSet<>();
    metros.stream().filter(m -> m.country().equals(country)).forEach(m -> names.add(m.name()));
    cities.forEach(c -> names.add(c.name()));
    String city = name.contains(",") ? name.substring(0, name.indexOf(',')) : name;
    return Spelling.nearest(city, names, MOST_SUGGESTIONS).stream()
        .map(n -> n + ", " + country)
        .toList();
  }

  private boolean isCountry(String code) {
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)
        || (code.matches("[A-Z]{2}") && !tables.cities(code).isEmpty());
  }

  private static List<String> countriesLike(String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    List<String> likely = new ArrayList<>();
    if (COMMON_CODES.containsKey(upper)) {
      return List.of(COMMON_CODES.get(upper));
    }
    String folded = CityTables.key(code);
    for (String iso : Locale.getISOCountries()) {
      Locale country = new Locale("", iso);
      if (CityTables.key(country.getDisplayCountry(Locale.ENGLISH)).equals(folded)
          || country.getISO3Country().equals(upper)) {
        likely.add(iso);
      }
    }
    for (String iso : Locale.getISOCountries()) {
      boolean near =
          upper.length() == 2 && (iso.charAt(0) == upper.charAt(0) || isSwapped(iso, upper));
      if (likely.size() < MOST_SUGGESTIONS && near) {
        likely.add(iso);
      }
    }
    return likely.stream().distinct().limit(MOST_SUGGESTIONS).toList();
  }

  private static boolean isSwapped(String iso, String code) {
    return iso.charAt(0) == code.charAt(1) && iso.charAt(1) == code.charAt(0);
  }
}

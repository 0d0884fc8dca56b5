package io.coldpotato.geo;

import java.util.List;
import java.util.Optional;

/** What looking a place up gave. */
public sealed interface PlaceResolution {

  /**
   * Exactly one place is meant.
   *
   * @param place that place
   * @param note why it was taken when others bear the name; empty when it is the only one
   */
  record Found(Place place, Optional<String> note) implements PlaceResolution {}

  /**
   * Several places of the name are too alike in size to choose.
   *
   * @param candidates most populous first, at most five
   */
  record Ambiguous(List<Candidate> candidates) implements PlaceResolution {
    /** Copies the list. */
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * The country has no place of that name.
   *
   * @param country the country's code
   * @param suggestions the nearest spellings as {@code City, CC}, best first
   */
  record UnknownCity(String country, List<String> suggestions) implements PlaceResolution {
    /** Copies the list. */
    public UnknownCity {
      suggestions = List.copyOf(suggestions);
    }
  }

  /**
   * There is no such country code.
   *
   * @param code as written
   * @param suggestions codes that may be meant, best first
   */
  record UnknownCountry(String code, List<String> suggestions) implements PlaceResolution {
    /** Copies the list. */
    public UnknownCountry {
      suggestions = List.copyOf(suggestions);
    }
  }

  /** The text is not {@code City, CC} or {@code City, Admin, CC}. */
  record Malformed() implements PlaceResolution {}

  /**
   * One of several places of a name.
   *
   * @param place where it is; its label is {@code City, Admin, CC}
   * @param population inhabitants
   * @param labelIsUnique whether that label alone names it
   */
  record Candidate(Place place, long population, boolean labelIsUnique) {

    /** Returns how a scenario file names it beyond doubt. */
    public String unambiguous() {
      Coordinates at = place.coordinates();
      return labelIsUnique
          ? "'" + place.label() + "'"
          : "{lat: " + at.latitude() + ", lon: " + at.longitude() + "}";
    }
  }
}

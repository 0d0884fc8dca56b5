package io.coldpotato.geo;

/**
 * Names a metro: folded name and country, {@code "paris-fr"}.
 *
 * @param value not blank
 */
public record MetroId(String value) implements Comparable<MetroId> {

  /** Checks that there is a name. */
  public MetroId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("metro id must not be blank");
    }
  }

  // Written out: the generated ones link at the first call, which is slow at start-up.
  @Override
  public boolean equals(Object other) {
    return other instanceof MetroId id && id.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(MetroId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package io.coldpotato.topology;

import io.coldpotato.geo.MetroId;
import io.coldpotato.input.Diagnostic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In which metros networks are, as a file says.
 *
 * @param metros of each network, sorted, each once
 * @param rows what became of the rows
 * @param warnings what the user should know, sorted by place; of each kind at most 20 and the
 *     number of the others
 */
public record AsPresence(SortedMap<Asn, List<MetroId>> metros, Rows rows, List<Diagnostic> warnings)
    implements PlacesFile {

  /** Copies the collections. */
  public AsPresence {
    SortedMap<Asn, List<MetroId>> copy = new TreeMap<>();
    for (Map.Entry<Asn, List<MetroId>> entry : metros.entrySet()) {
      List<MetroId> sorted = new ArrayList<>(entry.getValue());
      Collections.sort(sorted);
      copy.put(entry.getKey(), List.copyOf(sorted));
    }
    metros = Collections.unmodifiableSortedMap(copy);
    warnings = List.copyOf(warnings);
  }

  /**
   * What became of a file's rows.
   *
   * @param read all below the header
   * @param far left out, since no metro is within reach
   * @param withoutPlace left out, since they name none
   * @param outOfRange left out, since the number is no ASN
   * @param repeated used, but their network was known to be in that metro
   */
  public record Rows(int read, int far, int withoutPlace, int outOfRange, int repeated) {

    /** Returns how many rows tell of a network in a metro. */
    public int used() {
      return read - far - withoutPlace - outOfRange;
    }
  }
}

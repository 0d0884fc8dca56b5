package io.coldpotato.connectivity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps the values that were asked for last. Two that ask for the same new value at once may both
 * make it; one is kept. Safe for several threads.
 */
public final class Recent<K, V> {

  private final Map<K, V> values;

  /**
   * Keeps nothing yet.
   *
   * @param most values to keep, at least 1
   */
  public Recent(int most) {
    this.values =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** Returns the value of a key, made when it is not kept; outside any lock. */
  public V get(K key, Function<K, V> make) {
    synchronized (values) {
      V known = values.get(key);
      if (known != null) {
        return known;
      }
    }
    V made = make.apply(key);
    synchronized (values) {
      V earlier = values.putIfAbsent(key, made);
      return earlier == null ? made : earlier;
    }
  }
}

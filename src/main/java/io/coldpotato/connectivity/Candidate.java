package io.coldpotato.connectivity;

import java.util.List;
import java.util.Map;

/** A design that could be built for one site and destination. */
public interface Candidate {

  /** The key of the option of every candidate. */
  String KEY = "design";

  /** Returns the design as an option, of key {@link #KEY}. */
  ConnectivityOption option();

  /** Returns the option's kind. */
  String kind();

  /** Returns what must each be allowed alone: the option itself, or one for each circuit. */
  List<ConnectivityOption> parts();

  /** Returns the way it goes, whatever its size, for people: {@code "ExpressRoute at London"}. */
  String family();

  /** Returns all that tells it from others of its family, for people; may be empty. */
  String name();

  /**
   * Returns a key of its way: designs of equal ones take the same time as long as nothing on it is
   * loaded.
   */
  String way();

  /**
   * Returns a key of its size: designs of equal way and size take the same time, loaded or not, and
   * promise and survive the same.
   */
  String size();

  /** Returns a key of its price: designs of equal ones cost the same. */
  List<String> tariff();

  /** Returns how many designs more there are that differ in the provider's name alone. */
  long others();

  /** Returns what it is made of, by machine key, in a fixed order. */
  Map<String, String> facts();
}

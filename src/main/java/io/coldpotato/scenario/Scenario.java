package io.coldpotato.scenario;

import io.coldpotato.azure.PriceChanges;
import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Failure;
import io.coldpotato.connectivity.FailureNames;
import io.coldpotato.connectivity.Site;
import io.coldpotato.connectivity.World;
import io.coldpotato.connectivity.WorldEdit;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A scenario as read and checked; maps keep the order of the file.
 *
 * @param file its name as the user gave it
 * @param sha256 of the file's bytes and those of the files it extends, in lower-case hex
 * @param name for people
 * @param description may be empty
 * @param seed of all random draws
 * @param sites by key
 * @param destinations by key
 * @param options by key
 * @param traffic what flows between them
 * @param expectations what its author expects of the results
 * @param worldEdit what it changes in the world
 * @param prices what it says of prices
 * @param failures what has failed
 * @param notes what reading it decided or assumed, for the report
 * @param lesson what it teaches a class, when it is a lesson
 */
public record Scenario(
    String file,
    String sha256,
    String name,
    String description,
    long seed,
    Map<String, Site> sites,
    Map<String, Destination> destinations,
    Map<String, ConnectivityOption> options,
    List<Traffic> traffic,
    List<Expectation> expectations,
    WorldEdit worldEdit,
    PriceChanges prices,
    List<Failure> failures,
    List<String> notes,
    Optional<Lesson> lesson) {

  /** A scenario in which nothing has failed, and that is no lesson. */
  public Scenario(
      String file,
      String sha256,
      String name,
      String description,
      long seed,
      Map<String, Site> sites,
      Map<String, Destination> destinations,
      Map<String, ConnectivityOption> options,
      List<Traffic> traffic,
      List<Expectation> expectations,
      WorldEdit worldEdit,
      PriceChanges prices,
      List<String> notes) {
    this(
        file,
        sha256,
        name,
        description,
        seed,
        sites,
        destinations,
        options,
        traffic,
        expectations,
        worldEdit,
        prices,
        List.of(),
        notes,
        Optional.empty());
  }

  /** Copies maps and lists, keeping their order. */
  public Scenario {
    sites = Collections.unmodifiableMap(new LinkedHashMap<>(sites));
    destinations = Collections.unmodifiableMap(new LinkedHashMap<>(destinations));
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    traffic = List.copyOf(traffic);
    expectations = List.copyOf(expectations);
    failures = List.copyOf(failures);
    notes = List.copyOf(notes);
  }

  /** Returns the same scenario with one note more. */
  public Scenario withNote(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return with(destinations, failures, more, lesson);
  }

  /** Returns the same scenario, no longer a lesson, with one of its destinations alone. */
  public Scenario withDestination(Destination only) {
    return with(Map.of(only.id(), only), failures, notes, Optional.empty());
  }

  /** Returns the same scenario with other things failed. */
  public Scenario failing(List<Failure> others) {
    return with(destinations, others, notes, lesson);
  }

  /** Returns the same scenario as a lesson. */
  Scenario teaching(Lesson what) {
    return with(destinations, failures, notes, Optional.of(what));
  }

  private Scenario with(
      Map<String, Destination> otherDestinations,
      List<Failure> otherFailures,
      List<String> otherNotes,
      Optional<Lesson> otherLesson) {
    return new Scenario(
        file,
        sha256,
        name,
        description,
        seed,
        sites,
        otherDestinations,
        options,
        traffic,
        expectations,
        worldEdit,
        prices,
        otherFailures,
        otherNotes,
        otherLesson);
  }

  /** Returns a world with what this scenario changes in it; what has failed stands in it. */
  public World changed(World world) {
    return world.including(namedNetworks()).with(worldEdit).withTypicalNetworks(sites.values());
  }

  /** Returns the names of all that can fail in a world that it has {@link #changed}. */
  public FailureNames failureNames(World changed) {
    return new FailureNames(changed, options.values(), destinations.values());
  }

  /** Returns the networks that its sites and its changes of the world name. */
  public Set<Asn> namedNetworks() {
    Set<Asn> named = new TreeSet<>(worldEdit.named());
    sites.values().forEach(site -> site.access().isp().ifPresent(named::add));
    return named;
  }

  /** Returns the site of a key, which must exist. */
  public Site site(String key) {
    return Objects.requireNonNull(sites.get(key), "no site of that key");
  }

  /** Returns the destination of a key, which must exist. */
  public Destination destination(String key) {
    return Objects.requireNonNull(destinations.get(key), "no destination of that key");
  }

  /** Returns the option of a key, which must exist. */
  public ConnectivityOption option(String key) {
    return Objects.requireNonNull(options.get(key), "no option of that key");
  }
}

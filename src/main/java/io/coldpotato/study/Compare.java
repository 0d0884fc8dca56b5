package io.coldpotato.study;

import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Failure;
import io.coldpotato.connectivity.FailureNames;
import io.coldpotato.connectivity.Failures;
import io.coldpotato.connectivity.Plan;
import io.coldpotato.connectivity.Site;
import io.coldpotato.connectivity.World;
import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Compares all options of a scenario.
 *
 * <p>The result depends on the scenario, the world and the seed alone, whatever the number of
 * workers.
 */
public final class Compare {

  private final World standing;
  private final World world;
  private final Scenario given;
  private final Scenario scenario;
  private final Selection selection;
  private final long seed;
  private final Timing timing;
  private final Failures failed;
  private final Traveller traveller;
  private final Map<MeetingPoint, World> worldsWithout;

  /**
   * Which parts of a scenario are wanted; an empty set means all.
   *
   * @param sites site keys
   * @param destinations destination keys
   * @param options option keys
   */
  public record Selection(Set<String> sites, Set<String> destinations, Set<String> options) {
    /** Everything. */
    public static final Selection ALL = new Selection(Set.of(), Set.of(), Set.of());

    /** Copies the sets. */
    public Selection {
      sites = Set.copyOf(sites);
      destinations = Set.copyOf(destinations);
      options = Set.copyOf(options);
    }

    static boolean has(Set<String> wanted, String key) {
      return wanted.isEmpty() || wanted.contains(key);
    }
  }

  /**
   * Prepares a comparison.
   *
   * @param world the built-in world or a user's; the scenario's changes are made here
   * @param seed of the draws behind the intervals
   */
  public Compare(World world, Scenario scenario, Selection selection, long seed) {
    this(world, scenario, selection, seed, Timing.DEFAULT);
  }

  /**
   * Prepares a comparison.
   *
   * @param world the built-in world or a user's; the scenario's changes are made here
   * @param seed of the draws behind the intervals and percentiles
   * @param timing how ways are timed
   */
  public Compare(World world, Scenario scenario, Selection selection, long seed, Timing timing) {
    this(scenario, scenario.changed(world), selection, seed, timing);
  }

  /**
   * Prepares a comparison in a world that has what the scenario changes.
   *
   * @param standing that world, in which what the scenario says has failed still stands
   */
  private Compare(
      Scenario scenario, World standing, Selection selection, long seed, Timing timing) {
    this(scenario, standing, left(standing, scenario.failures()), selection, seed, timing);
  }

  /**
   * Prepares a comparison.
   *
   * @param standing the world with what the scenario changes, in which everything stands
   * @param world the same once what the scenario says has failed
   */
  Compare(
      Scenario scenario,
      World standing,
      World world,
      Selection selection,
      long seed,
      Timing timing) {
    this.given = scenario;
    this.standing = standing;
    this.world = world;
    this.failed = Failures.of(scenario.failures());
    TrafficLoads loads = TrafficLoads.of(world, scenario, failed);
    this.scenario = loads.note(scenario, timing).map(scenario::withNote).orElse(scenario);
    this.selection = selection;
    this.seed = seed;
    this.timing = timing;
    this.traveller = new Traveller(this.scenario, loads, timing, seed, failed);
    this.worldsWithout = new ConcurrentHashMap<>();
  }

  /** Another part of the same comparison: what was prepared is shared. */
  private Compare(Compare whole, Selection selection) {
    this.given = whole.given;
    this.scenario = whole.scenario;
    this.standing = whole.standing;
    this.world = whole.world;
    this.selection = selection;
    this.seed = whole.seed;
    this.timing = whole.timing;
    this.failed = whole.failed;
    this.traveller = whole.traveller;
    this.worldsWithout = whole.worldsWithout;
  }

  /** Returns the same comparison of other parts of the scenario. */
  public Compare only(Selection other) {
    return new Compare(this, other);
  }

  /** Returns what is left of a world once some things have failed. */
  static World left(World standing, List<Failure> failures) {
    World left = standing;
    for (Failure failure : failures) {
      if (failure instanceof Failure.InWorld in) {
        left = left.with(in.edit());
      }
    }
    return left;
  }

  /** Returns the same comparison, in a view of the same world, once more things have failed. */
  public Compare failing(Collection<Failure> failures) {
    List<Failure> all = new ArrayList<>(given.failures());
    failures.stream().filter(f -> !all.contains(f)).forEach(all::add);
    return new Compare(given.failing(all), standing, selection, seed, timing);
  }

  /** Returns the same comparison while everything stands. */
  public Compare standing() {
    return given.failures().isEmpty()
        ? this
        : new Compare(given.failing(List.of()), standing, selection, seed, timing);
  }

  /** Returns the scenario, with what comparing adds to its notes. */
  public Scenario scenario() {
    return scenario;
  }

  /** Returns what the scenario says has failed. */
  public List<Failure> failures() {
    return given.failures();
  }

  /** Returns the names of all that can fail. */
  public FailureNames failureNames() {
    return given.failureNames(standing);
  }

  /** Returns a world with what a scenario changes in it; what it says has failed stands. */
  static World changed(World world, Scenario scenario) {
    return scenario.changed(world);
  }

  /** One site and destination with all options. */
  private record Row(Site site, Destination destination) {}

  /** What came of a row. */
  private record RowResult(List<Comparison.Result> results, Verdict verdict) {}

  /**
   * Runs it.
   *
   * @param jobs how many workers, at least 1
   */
  public Comparison run(int jobs) {
    List<Row> rows = new ArrayList<>();
    for (Site site : scenario.sites().values()) {
      for (Destination destination : scenario.destinations().values()) {
        if (Selection.has(selection.sites(), site.id())
            && Selection.has(selection.destinations(), destination.id())) {
          rows.add(new Row(site, destination));
        }
      }
    }
    List<RowResult> done = inOrder(rows, this::row, jobs);
    List<Comparison.Result> results = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (RowResult row : done) {
      results.addAll(row.results());
      verdicts.add(row.verdict());
    }
    DesignStudy.Designed designed = new DesignStudy(world, scenario, failed).study(results);
    return new Comparison(
        scenario,
        seed,
        timing,
        designed.results(),
        verdicts,
        Expectations.check(scenario, designed.results(), verdicts),
        designed.costs());
  }

  /** Returns the journey of one site, destination and option, by their keys, which must exist. */
  public Journey journey(String site, String destination, String option) {
    return journey(world, site, destination, option);
  }

  /** Returns how ways are timed. */
  public Timing timing() {
    return timing;
  }

  /** Returns the world compared in, with the scenario's changes. */
  public World world() {
    return world;
  }

  /** Returns the same journey in a changed world. */
  public Journey journey(World changed, String site, String destination, String option) {
    return traveller.journey(
        changed, scenario.site(site), scenario.destination(destination), scenario.option(option));
  }

  /** Returns what an option makes of a site and destination in a changed world. */
  Plan plan(World changed, String site, String destination, String option) {
    return traveller.plan(
        changed, scenario.site(site), scenario.destination(destination), scenario.option(option));
  }

  /**
   * Returns the world compared in without one meeting of two networks; kept, since many rows ask.
   */
  World without(MeetingPoint point) {
    World known = worldsWithout.get(point);
    if (known == null) {
      known = world.without(point);
      worldsWithout.put(point, known);
    }
    return known;
  }

  private RowResult row(Row row) {
    List<Comparison.Result> results = new ArrayList<>();
    for (ConnectivityOption option : scenario.options().values()) {
      if (Selection.has(selection.options(), option.id())) {
        results.add(
            new Comparison.Result(
                row.site().id(),
                row.destination().id(),
                option.id(),
                option.kind(),
                traveller.journey(world, row.site(), row.destination(), option)));
      }
    }
    Verdict verdict = new Judge(seed).verdict(row.site().id(), row.destination().id(), results);
    return new RowResult(results, new TurnSearch(this).search(verdict, results));
  }

  static <T, R> List<R> inOrder(List<T> items, Function<T, R> work, int jobs) {
    if (jobs <= 1 || items.size() <= 1) {
      return items.stream().map(work).toList();
    }
    ExecutorService workers = Executors.newFixedThreadPool(Math.min(jobs, items.size()));
    try {
      List<Future<R>> pending = new ArrayList<>();
      items.forEach(item -> pending.add(workers.submit(() -> work.apply(item))));
      List<R> done = new ArrayList<>();
      for (Future<R> future : pending) {
        done.add(future.get());
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }
}

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

  private final World world;
  private final Scenario given;
  private final Scenario scenario;
  private final Selection selection;
  private final long seed;
  private final Timing timing;
  private final Failures failed;
  private final Traveller traveller;
  private final Map<MeetingPoint, World> worldsWithout = new ConcurrentHashMap<>();

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
    this(scenario, changed(world, scenario), selection, seed, timing, Failures.NONE);
  }

  /** The world is the one compared in, with all that the scenario changes. */
  private Compare(
      Scenario scenario,
      World world,
      Selection selection,
      long seed,
      Timing timing,
      Failures failed) {
    this.given = scenario;
    this.world = world;
    TrafficLoads loads = TrafficLoads.of(world, scenario, failed);
    this.scenario = loads.note(scenario, timing).map(scenario::withNote).orElse(scenario);
    this.selection = selection;
    this.seed = seed;
    this.timing = timing;
    this.failed = failed;
    this.traveller = new Traveller(this.scenario, loads, timing, seed, failed);
  }

  /** Returns the same comparison, in a view of the same world, once some things have failed. */
  public Compare failing(Collection<Failure> failures) {
    World left = world;
    for (Failure failure : failures) {
      if (failure instanceof Failure.InWorld in) {
        left = left.with(in.edit());
      }
    }
    return new Compare(given, left, selection, seed, timing, Failures.of(failures));
  }

  /** Returns the names of all that can fail. */
  public FailureNames failureNames() {
    return new FailureNames(world, scenario.options().values(), scenario.destinations().values());
  }

  /** Returns a world with what a scenario changes in it. */
  static World changed(World world, Scenario scenario) {
    return world
        .including(scenario.namedNetworks())
        .with(scenario.worldEdit())
        .withTypicalNetworks(scenario.sites().values());
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

  /** Returns the scenario compared, with the notes of what its traffic asks. */
  public Scenario scenario() {
    return scenario;
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

package io.coldpotato.scenario;

import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Destination.Exposure;
import io.coldpotato.connectivity.Failure;
import io.coldpotato.connectivity.FailureNames;
import io.coldpotato.connectivity.Site;
import io.coldpotato.connectivity.WorldEdit;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a scenario of a file whose shape is checked, and reports names that mean nothing. */
final class ScenarioBinder {

  private static final long DEFAULT_SEED = 1;

  private final View top;
  private final DiagnosticLog log;
  private final NameResolver names;
  private final References references;
  private final KnownNames known;
  private final MetroNames metros;
  private final List<String> notes = new ArrayList<>();

  ScenarioBinder(YamlNode.Mapping top, KnownNames known, MetroNames metros, DiagnosticLog log) {
    this.top = new View(top, log);
    this.log = log;
    this.known = known;
    this.metros = metros;
    this.names = new NameResolver(known, metros, log, WorldEditBinder.addedNetworks(this.top));
    this.references = new References(this.top);
  }

  /** Returns the scenario; it is whole only when the log has no errors. */
  Scenario bind(String file, String sha256) {
    for (String section : ScenarioShape.UNUSED_SECTIONS) {
      if (top.has(section)) {
        Mark mark = top.map().entry(section).key();
        log.warning(mark, "'" + section + "' is not used by this version", "");
      }
    }
    WorldEdit world = new WorldEditBinder(log, names).bind(top);
    Map<String, Site> sites =
        new SiteBinder(log, names, references, known.places(), notes).bind(top);
    Map<String, Destination> destinations = destinations();
    Map<String, ConnectivityOption> options =
        new OptionBinder(log, names, references, destinations, sitePrefixes(), notes).bind(top);
    Scenario scenario =
        new Scenario(
            file,
            sha256,
            top.text("name").orElse(""),
            top.text("description").orElse("").strip(),
            top.whole("seed").orElse(DEFAULT_SEED),
            sites,
            destinations,
            options,
            traffic(),
            new ExpectationBinder(names, references).bind(top),
            world,
            new PriceBinder(names).bind(top),
            notes);
    List<Failure> failures = failures(top.scalars("failures"), scenario);
    Scenario whole = failures.isEmpty() ? scenario : scenario.failing(failures);
    return new LessonBinder(
            names,
            log,
            references,
            new LessonPatch(top.map(), known, metros, log, file, sha256),
            named -> failures(named, scenario))
        .bind(top)
        .map(whole::teaching)
        .orElse(whole);
  }

  /** Names of what can fail are made of all else, which must be whole first. */
  private List<Failure> failures(List<YamlNode.Scalar> named, Scenario scenario) {
    if (named.isEmpty() || log.hasErrors()) {
      return List.of();
    }
    Optional<FailureNames> can =
        known.world().map(world -> scenario.failureNames(scenario.changed(world)));
    Map<String, Failure> failures = new LinkedHashMap<>();
    for (YamlNode.Scalar scalar : named) {
      Optional<Failure> found = can.flatMap(c -> c.find(scalar.text()));
      found.ifPresent(f -> failures.putIfAbsent(f.id(), f));
      if (found.isEmpty()) {
        log.error(
            scalar.mark(),
            SourceText.quote(scalar.text()) + " names nothing that can fail",
            can.map(c -> c.hint(scalar.text())).orElse(""));
      }
    }
    return List.copyOf(failures.values());
  }

  /** Read from the file, so that a site with an error elsewhere still owns its prefixes. */
  private Set<Ipv4Prefix> sitePrefixes() {
    Set<Ipv4Prefix> prefixes = new HashSet<>();
    for (View site : top.views("sites").values()) {
      site.scalars("prefixes").forEach(s -> Ipv4Prefix.parse(s.text()).ifPresent(prefixes::add));
      site.maps("prefixes")
          .forEach(m -> m.text("prefix").flatMap(Ipv4Prefix::parse).ifPresent(prefixes::add));
    }
    return prefixes;
  }

  private Map<String, Destination> destinations() {
    Map<String, Destination> destinations = new LinkedHashMap<>();
    top.views("destinations")
        .forEach((id, view) -> destination(id, view).ifPresent(d -> destinations.put(id, d)));
    return destinations;
  }

  private Optional<Destination> destination(String id, View view) {
    if (view.has("service")) {
      return view.scalar("service")
          .flatMap(names::service)
          .map(service -> new Destination.EdgeService(id, service));
    }
    Set<Exposure> exposures = EnumSet.noneOf(Exposure.class);
    view.scalars("exposure").forEach(s -> View.choice(s, Exposure.class).ifPresent(exposures::add));
    if (exposures.isEmpty()) {
      exposures.addAll(EnumSet.allOf(Exposure.class));
      notes.add("destination " + id + ": exposure not stated, taken as public and private");
    }
    return view.scalar("region")
        .flatMap(names::region)
        .map(region -> new Destination.InRegion(id, region, exposures));
  }

  private List<Traffic> traffic() {
    List<Traffic> traffic = new ArrayList<>();
    for (View view : top.maps("traffic")) {
      traffic.add(
          new Traffic(
              references.siteOrEach(view.scalar("from")),
              references.destinationOrEach(view.scalar("to")),
              view.volume("volume"),
              view.rate("peak"),
              view.decimal("upShare").orElse(0.0)));
    }
    return traffic;
  }
}

package io.coldpotato.connectivity;

import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.connectivity.WorldEdit.MetroPair;
import io.coldpotato.geo.Corridor;
import io.coldpotato.geo.MetroId;
import io.coldpotato.input.Spelling;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.PopId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of all that can fail: parts of options ({@code OPTION/CONNECTION/primary/session-1},
 * {@code OPTION/CIRCUIT/link-2}), what options share ({@code location:NAME}, {@code
 * gateway:DESTINATION}), and the world ({@code interconnection:AS/AS/METRO}, {@code pop:AS/METRO},
 * {@code corridor:METRO/METRO}), the latter by the names that traces print.
 */
public final class FailureNames {

  private static final String MEETING = "interconnection:";
  private static final String POP = "pop:";
  private static final String CORRIDOR = "corridor:";
  private static final int NEAR = 3;
  private static final Pattern NETWORK = Pattern.compile("[a-z]+:as(\\d{1,9})/");

  private final World world;
  private final Map<String, Failure> parts = new LinkedHashMap<>();
  private final Map<MetroId, String> metros = new HashMap<>();

  /** Collects the names of a scenario's options in a world. */
  public FailureNames(
      World world, Collection<ConnectivityOption> options, Collection<Destination> destinations) {
    this.world = world;
    for (ConnectivityOption option : options) {
      for (Failure failure : option.failures(world.catalogue(), destinations)) {
        parts.putIfAbsent(Spelling.fold(failure.id()), failure);
      }
    }
    Map<String, Integer> shared = new HashMap<>();
    world
        .graph()
        .metros()
        .values()
        .forEach(m -> shared.merge(Spelling.fold(m.name()), 1, Integer::sum));
    // Where two metros have one name, each goes by its id.
    world
        .graph()
        .metros()
        .forEach(
            (id, metro) ->
                metros.put(
                    id,
                    shared.getOrDefault(Spelling.fold(metro.name()), 0) > 1
                        ? id.value()
                        : metro.name()));
  }

  /**
   * Returns what goes by a name, whatever its case and accents; empty when nothing does.
   *
   * <p>Time: one pass over the part of the world that the name is about.
   */
  public Optional<Failure> find(String name) {
    String folded = Spelling.fold(name);
    return Optional.ofNullable(parts.get(folded))
        .or(
            () ->
                Optional.ofNullable(world(folded).get(folded))
                    .filter(f -> folded.indexOf(':') > 0));
  }

  /** Returns a hint to the nearest names; how names are made when none is near. */
  public String hint(String name) {
    Map<String, Failure> known = new HashMap<>(parts);
    known.putAll(world(Spelling.fold(name)));
    List<String> near =
        Spelling.nearest(name, known.keySet(), NEAR).stream()
            .flatMap(key -> Optional.ofNullable(known.get(key)).stream())
            .map(Failure::id)
            .distinct()
            .toList();
    return near.isEmpty()
        ? "use OPTION/CONNECTION/primary/session-1, OPTION/CIRCUIT/link-1, or the same without"
            + " its end, location:NAME, gateway:DESTINATION, interconnection:AS1/AS2/METRO,"
            + " pop:AS/METRO or corridor:METRO/METRO"
        : "did you mean '" + String.join("' or '", near) + "'?";
  }

  /** Returns the name of the place where two networks meet. */
  public String meeting(MeetingPoint point) {
    Asn a = point.a();
    Asn b = point.b();
    return MEETING + (a.compareTo(b) < 0 ? a + "/" + b : b + "/" + a) + "/" + name(point.metro());
  }

  /** Returns the name of a PoP. */
  public String pop(PopId pop) {
    return POP + pop.asn() + "/" + name(pop.metro());
  }

  /** Returns the name of the corridor between two metros. */
  public String corridor(MetroId one, MetroId other) {
    String a = name(one);
    String b = name(other);
    return CORRIDOR + (a.compareTo(b) < 0 ? a + "/" + b : b + "/" + a);
  }

  private String name(MetroId metro) {
    return metros.getOrDefault(metro, metro.value());
  }

  /** The failures of the world that a folded name may mean, by folded name. */
  private Map<String, Failure> world(String folded) {
    Map<String, Failure> all = new HashMap<>();
    if (folded.startsWith(MEETING)) {
      for (Asn asn : networks(folded)) {
        world.topology().interconnections(asn).forEach(link -> add(all, link));
      }
    } else if (folded.startsWith(POP)) {
      for (Asn asn : networks(folded)) {
        world.topology().pops(asn).forEach(pop -> add(all, pop));
      }
    } else if (folded.startsWith(CORRIDOR)) {
      world.graph().corridors().forEach(corridor -> add(all, corridor));
    }
    return all;
  }

  /** The network that a name begins with; all when it begins with none, to find the nearest. */
  private Collection<Asn> networks(String folded) {
    Matcher matcher = NETWORK.matcher(folded);
    if (matcher.lookingAt()) {
      Asn asn = new Asn(Long.parseLong(matcher.group(1)));
      if (world.topology().network(asn).isPresent()) {
        return List.of(asn);
      }
    }
    return world.topology().networks().keySet();
  }

  private void add(Map<String, Failure> all, Interconnection link) {
    String metro = name(link.a().metro());
    Asn a = link.a().asn();
    Asn b = link.b().asn();
    MeetingPoint point = new MeetingPoint(a, b, link.a().metro());
    Failure failure =
        new Failure.InWorld(meeting(point), removing(List.of(point), List.of(), List.of()));
    all.put(Spelling.fold(MEETING + a + "/" + b + "/" + metro), failure);
    all.put(Spelling.fold(MEETING + b + "/" + a + "/" + metro), failure);
  }

  private void add(Map<String, Failure> all, PopId pop) {
    String id = pop(pop);
    all.put(
        Spelling.fold(id), new Failure.InWorld(id, removing(List.of(), List.of(), List.of(pop))));
  }

  private void add(Map<String, Failure> all, Corridor corridor) {
    String a = name(corridor.a());
    String b = name(corridor.b());
    Failure failure =
        new Failure.InWorld(
            corridor(corridor.a(), corridor.b()),
            removing(List.of(), List.of(new MetroPair(corridor.a(), corridor.b())), List.of()));
    all.put(Spelling.fold(CORRIDOR + a + "/" + b), failure);
    all.put(Spelling.fold(CORRIDOR + b + "/" + a), failure);
  }

  private static WorldEdit removing(
      List<MeetingPoint> meetings, List<MetroPair> corridors, List<PopId> pops) {
    return new WorldEdit(
        List.of(), List.of(), List.of(), List.of(), List.of(), meetings, corridors, pops);
  }
}

package io.coldpotato.connectivity;

import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.RegionAnchors;
import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.CorridorGraphReader;
import io.coldpotato.geo.FibreWays;
import io.coldpotato.geo.Metro;
import io.coldpotato.geo.PlaceIndex;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.input.TableSource;
import io.coldpotato.latency.CloudWan;
import io.coldpotato.latency.DelayModel;
import io.coldpotato.latency.DelayParameters;
import io.coldpotato.routing.CorridorInterior;
import io.coldpotato.routing.Routing;
import io.coldpotato.topology.AccessRanking;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.RankedTopology;
import io.coldpotato.topology.TopologyReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Places, fibre ways, networks, the cloud's catalogue and the delay model: one world, over which
 * every option is laid as a view.
 *
 * <p>Immutable and safe for several threads; views are kept. A changed world ({@link #with}, {@link
 * #without}) shares what the change does not touch. The WAN model stays anchored on the ways of the
 * world as it was read, so that a change of corridors changes delays.
 */
public final class World {

  private final CorridorGraph graph;
  private final InternetTopology topology;
  private final AccessRanking ranking;
  private final String name;
  private final List<DataAge> dataAges;
  private final PlaceIndex places;
  private final Catalogue catalogue;
  private final DelayParameters parameters;
  private final DelayModel delayModel;
  private final FibreWays carrierWays;
  private final FibreWays cloudWays;
  private final Removals removals;
  private final Map<Overlay, NetworkView> views = new ConcurrentHashMap<>();

  private World(
      World base,
      CorridorGraph graph,
      FibreWays carrierWays,
      FibreWays cloudWays,
      InternetTopology topology,
      Removals removals) {
    this.graph = graph;
    this.carrierWays = carrierWays;
    this.cloudWays = cloudWays;
    this.topology = topology;
    this.removals = removals;
    this.name = base.name;
    this.dataAges = base.dataAges;
    this.places = base.places;
    this.ranking = base.ranking;
    this.catalogue = base.catalogue;
    this.parameters = base.parameters;
    this.delayModel = base.delayModel;
  }

  private World(String name, TableSource source, List<Diagnostic> diagnostics) {
    this.name = name;
    this.dataAges = DataAge.load(source, diagnostics);
    this.graph = CorridorGraphReader.read(source, diagnostics);
    this.places = PlaceIndex.of(source, graph.metros().values());
    RankedTopology networks = TopologyReader.read(source, graph, diagnostics);
    this.topology = networks.topology();
    this.ranking = networks.ranking();
    this.catalogue = Catalogue.load(source, diagnostics);
    this.parameters = DelayParameters.load(source, diagnostics);
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      throw new NotValidException(diagnostics);
    }
    this.carrierWays = graph.ways(parameters.carrierCost());
    this.cloudWays = graph.ways(parameters.cloudCost());
    this.delayModel =
        new DelayModel(
            parameters,
            graph,
            new CloudWan(graph, cloudWays, parameters, new RegionAnchors(catalogue)));
    this.removals = Removals.NONE;
  }

  /**
   * Reads a world.
   *
   * @param name for reports
   * @throws NotValidException with all that is wrong in its tables
   */
  public static World load(String name, TableSource source) {
    return new World(name, source, new ArrayList<>());
  }

  /** Returns this world with what a scenario changes in it. */
  public World with(WorldEdit edit) {
    if (edit.equals(WorldEdit.NONE)) {
      return this;
    }
    Removals all = removals.with(edit.removedInterconnections(), edit.removedPops());
    InternetTopology.Editor editor = topology.edit();
    edit.addTo(editor);
    all.takeOut(editor);
    CorridorGraph changed = graph;
    if (!edit.corridors().isEmpty() || !edit.removedCorridors().isEmpty()) {
      changed =
          graph.with(
              edit.corridors(),
              edit.removedCorridors().stream()
                  .flatMap(p -> graph.between(p.a(), p.b()).stream())
                  .toList());
    }
    boolean sameWays = changed == graph;
    return new World(
        this,
        changed,
        sameWays ? carrierWays : changed.ways(parameters.carrierCost()),
        sameWays ? cloudWays : changed.ways(parameters.cloudCost()),
        editor.build(),
        all);
  }

  /**
   * Returns this world with a typical network for each site whose country has no access network.
   */
  public World withTypicalNetworks(Collection<Site> sites) {
    InternetTopology changed = topology;
    for (Site site : sites) {
      String country = site.place().country();
      Metro metro = graph.nearestMetro(site.place().coordinates(), country);
      if (site.access().isp().isEmpty()
          && accessNetworks(country).isEmpty()
          && changed.network(AddedNetworks.typicalOf(graph, metro.id())).isEmpty()) {
        changed = TypicalNetwork.addTo(changed, graph, carrierWays, metro);
      }
    }
    return changed == topology ? this : with(removals.takeOut(changed.edit()).build());
  }

  private World with(InternetTopology changed) {
    return new World(this, graph, carrierWays, cloudWays, changed, removals);
  }

  /**
   * Returns this world in which two networks no longer meet in a metro, nor will in any view of it.
   */
  public World without(MeetingPoint point) {
    Removals all = removals.with(Set.of(point), Set.of());
    InternetTopology changed = all.takeOut(topology.edit()).build();
    return new World(this, graph, carrierWays, cloudWays, changed, all);
  }

  /** Returns this world without the interconnections that are merely assumed. */
  public World withoutAssumedInterconnections() {
    InternetTopology changed =
        topology.edit().removeInterconnections(i -> i.basis() == RowBasis.ASSUMED).build();
    return new World(this, graph, carrierWays, cloudWays, changed, removals);
  }

  /** Returns the networks as they are, without what any option adds, ready to be routed over. */
  public NetworkView network() {
    return view(Overlay.NOTHING);
  }

  /** Returns the networks with what an overlay adds; removed meeting points stay removed. */
  NetworkView view(Overlay overlay) {
    NetworkView known = views.get(overlay);
    if (known == null) {
      // Not computeIfAbsent: one view may rest on another.
      known = make(overlay);
      NetworkView earlier = views.putIfAbsent(overlay, known);
      known = earlier == null ? known : earlier;
    }
    return known;
  }

  private NetworkView make(Overlay overlay) {
    if (overlay.equals(Overlay.NOTHING)) {
      return whole(topology);
    }
    if (overlay.cloudMeetsAt().isEmpty()) {
      return extended(removals.takeOut(overlay));
    }
    InternetTopology.Editor editor = topology.edit();
    overlay.networks().forEach(editor::add);
    overlay.pops().forEach(editor::add);
    overlay.relationships().forEach(editor::add);
    overlay.interconnections().forEach(editor::add);
    removals.takeOut(editor);
    overlay
        .cloudMeetsAt()
        .ifPresent(places -> editor.removeInterconnections(i -> isCloud(i) && !places.contains(i)));
    return whole(editor.build());
  }

  private NetworkView whole(InternetTopology changed) {
    CorridorInterior interior = interior(changed);
    return new NetworkView(changed, interior, new Routing(changed, interior));
  }

  /** What only adds is laid over what is prepared already. */
  private NetworkView extended(Overlay overlay) {
    InternetTopology changed =
        topology.plus(
            overlay.networks(),
            overlay.pops(),
            overlay.relationships(),
            overlay.interconnections());
    CorridorInterior interior = interior(changed);
    return new NetworkView(
        changed, interior, network().routing().plus(changed, interior, overlay.touched()));
  }

  private CorridorInterior interior(InternetTopology changed) {
    return new CorridorInterior(changed, graph, carrierWays, cloudWays);
  }

  private static boolean isCloud(Interconnection link) {
    return link.a().asn().equals(Asn.MICROSOFT) || link.b().asn().equals(Asn.MICROSOFT);
  }

  /** Returns the world's name. */
  public String name() {
    return name;
  }

  /** Returns its cities. */
  public PlaceIndex places() {
    return places;
  }

  /** Returns from when its data is, part by part. */
  public List<DataAge> dataAges() {
    return dataAges;
  }

  /** Returns the date of the youngest data in it, ISO 8601. */
  public String dataAsOf() {
    return dataAges.stream().map(DataAge::asOf).max(String::compareTo).orElse("");
  }

  /** Returns the metros and corridors. */
  public CorridorGraph graph() {
    return graph;
  }

  /** Returns the networks. */
  public InternetTopology topology() {
    return topology;
  }

  /** Returns the networks that sell access in a country, the largest first. */
  public List<Asn> accessNetworks(String country) {
    return ranking.in(country);
  }

  /** Returns the cloud's catalogue. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Returns the parameters of the delay model. */
  public DelayParameters parameters() {
    return parameters;
  }

  /** Returns the delay model. */
  public DelayModel delayModel() {
    return delayModel;
  }

  /** Returns the ways of the cloud's network. */
  public FibreWays cloudWays() {
    return cloudWays;
  }

  /** Returns the ways of public carriers. */
  public FibreWays carrierWays() {
    return carrierWays;
  }
}

package io.coldpotato.connectivity;

import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.RegionAnchors;
import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.CorridorGraphReader;
import io.coldpotato.geo.CorridorHistory;
import io.coldpotato.geo.FibreWays;
import io.coldpotato.geo.Metro;
import io.coldpotato.geo.PlaceIndex;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.geo.TimeZones;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.input.TableSource;
import io.coldpotato.latency.CloudWan;
import io.coldpotato.latency.DelayModel;
import io.coldpotato.latency.DelayParameters;
import io.coldpotato.topology.AccessRanking;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.ImportedInternet;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.PopId;
import io.coldpotato.topology.RankedTopology;
import io.coldpotato.topology.TopologyReader;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Places, fibre ways, networks, the cloud's catalogue and the delay model: one world, over which
 * every option is laid as a view.
 *
 * <p>Immutable and safe for several threads; views are kept. A changed world ({@link #with}, {@link
 * #without}) shares what the change does not touch. The WAN model stays anchored on the ways of the
 * world as it was read, so that a change of corridors, or the fibre of another year ({@link
 * #asOf}), changes delays.
 */
public final class World {

  private final CorridorHistory history;

  /** As the tables have it at their date: what the cloud's network is anchored on. */
  private final Fibre asRead;

  private final Fibre fibre;
  private final Optional<Year> asOf;
  private final NetworkViews networks;
  private final AccessRanking ranking;
  private final Optional<ImportedInternet> imported;
  private final String name;
  private final List<DataAge> dataAges;
  private final PlaceIndex places;
  private final TimeZones timeZones;
  private final Catalogue catalogue;
  private final DelayParameters parameters;
  private final CloudWan cloudWan;
  private final DelayModel delayModel;
  private final boolean knowsAssumedMeetings;

  /** Found when first asked for; each site asks. */
  private final Map<PopId, RegionalEdge> regionalEdges = new ConcurrentHashMap<>();

  private World(
      World base,
      Fibre fibre,
      Optional<Year> asOf,
      NetworkViews networks,
      boolean knowsAssumedMeetings) {
    this.fibre = fibre;
    this.asOf = asOf;
    this.networks = networks;
    this.knowsAssumedMeetings = knowsAssumedMeetings;
    this.history = base.history;
    this.asRead = base.asRead;
    this.name = base.name;
    this.dataAges = base.dataAges;
    this.places = base.places;
    this.timeZones = base.timeZones;
    this.ranking = base.ranking;
    this.imported = base.imported;
    this.catalogue = base.catalogue;
    this.parameters = base.parameters;
    this.cloudWan = base.cloudWan;
    this.delayModel = base.delayModel;
  }

  private World(World base, DelayParameters parameters) {
    this.history = base.history;
    this.asOf = base.asOf;
    this.name = base.name;
    this.dataAges = base.dataAges;
    this.places = base.places;
    this.timeZones = base.timeZones;
    this.ranking = base.ranking;
    this.imported = base.imported;
    this.catalogue = base.catalogue;
    this.knowsAssumedMeetings = base.knowsAssumedMeetings;
    this.parameters = parameters;
    this.asRead = base.asRead.at(parameters);
    this.fibre = base.graph() == base.asRead.graph() ? asRead : base.fibre.at(parameters);
    this.cloudWan = anchored(asRead, parameters, catalogue);
    this.delayModel = new DelayModel(parameters, asRead.graph(), cloudWan);
    this.networks = views(base.topology(), base.networks.removals());
  }

  private World(
      String name,
      TableSource source,
      Optional<InternetImport> imports,
      List<Diagnostic> diagnostics) {
    this.name = name;
    List<DataAge> ages = new ArrayList<>(DataAge.load(source, diagnostics));
    this.history = CorridorGraphReader.readHistory(source, diagnostics);
    this.asOf = Optional.empty();
    CorridorGraph graph = history.today();
    this.places = PlaceIndex.of(source, graph.metros().values());
    this.timeZones = TimeZones.load(source, diagnostics);
    RankedTopology tables = TopologyReader.read(source, graph, diagnostics);
    this.ranking = tables.ranking();
    this.catalogue = Catalogue.load(source, diagnostics);
    this.parameters = DelayParameters.load(source, diagnostics);
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      throw new NotValidException(diagnostics);
    }
    this.imported = imports.map(i -> i.over(tables.topology(), graph));
    imports.ifPresent(i -> ages.addAll(i.dataAges()));
    this.dataAges = List.copyOf(ages);
    this.asRead = Fibre.of(graph, parameters);
    this.fibre = asRead;
    this.cloudWan = anchored(asRead, parameters, catalogue);
    this.delayModel = new DelayModel(parameters, graph, cloudWan);
    this.networks =
        views(imported.map(i -> i.around(List.of())).orElseGet(tables::topology), Removals.NONE);
    this.knowsAssumedMeetings = true;
  }

  private static CloudWan anchored(Fibre fibre, DelayParameters parameters, Catalogue catalogue) {
    return new CloudWan(fibre.graph(), fibre.cloudWays(), parameters, new RegionAnchors(catalogue));
  }

  /**
   * Reads a world.
   *
   * @param name for reports
   * @throws NotValidException with all that is wrong in its tables
   */
  public static World load(String name, TableSource source) {
    return new World(name, source, Optional.empty(), new ArrayList<>());
  }

  /**
   * Reads a world whose networks are those of an import as well; what the import does not say is
   * taken from the tables.
   *
   * @throws NotValidException with all that is wrong in its tables
   */
  public static World load(String name, TableSource source, InternetImport imports) {
    return new World(name, source, Optional.of(imports), new ArrayList<>());
  }

  /**
   * Returns whether it knows a network, whether or not it is among those prepared; see {@link
   * #including}.
   */
  public boolean knows(Asn asn) {
    return topology().network(asn).isPresent() || imported.filter(i -> i.holds(asn)).isPresent();
  }

  /** Returns how many networks it knows. */
  public int knownNetworks() {
    return imported.map(ImportedInternet::size).orElseGet(() -> topology().networks().size());
  }

  /**
   * Returns this world with some networks of the import, and all that lie above them, among those
   * prepared. For a world in which nothing has been changed yet: changes are lost.
   */
  public World including(Collection<Asn> asns) {
    boolean isAll = asns.stream().allMatch(asn -> topology().network(asn).isPresent());
    if (imported.isEmpty() || isAll) {
      return this;
    }
    World world = with(imported.orElseThrow().around(asns));
    return knowsAssumedMeetings ? world : world.withoutAssumedInterconnections();
  }

  /** Returns this world with what a scenario changes in it. */
  public World with(WorldEdit edit) {
    if (edit.equals(WorldEdit.NONE)) {
      return this;
    }
    if (edit.removesMeetingsAlone()) {
      World left = this;
      for (MeetingPoint point : edit.removedInterconnections()) {
        left = left.without(point);
      }
      return left;
    }
    Removals all = networks.removals().with(edit.removedInterconnections(), edit.removedPops());
    InternetTopology.Editor editor = topology().edit();
    edit.addTo(editor);
    all.takeOut(editor);
    Fibre changed = fibre.with(edit, parameters);
    NetworkViews views =
        edit.changesCorridorsAlone() && changed.graph().joinsAs(fibre.graph())
            ? networks.by(changed::interior)
            : new NetworkViews(editor.build(), changed::interior, all);
    return new World(this, changed, asOf, views, knowsAssumedMeetings);
  }

  /**
   * Returns this world with the fibre of another year: corridors, no-transit blocks and all that
   * follows from them; networks, regions and parameters are those of the tables' date. For a world
   * in which no corridor has been changed yet: changes of them are lost.
   *
   * @param year from {@link CorridorHistory#EARLIEST} to the year of the tables
   * @throws IllegalArgumentException if it is another
   */
  public World asOf(Year year) {
    Fibre then = Fibre.of(history.in(year), parameters);
    NetworkViews views = new NetworkViews(topology(), then::interior, networks.removals());
    return new World(this, then, Optional.of(year), views, knowsAssumedMeetings);
  }

  /**
   * Returns this world with a typical network for each site whose country has no access network.
   */
  public World withTypicalNetworks(Collection<Site> sites) {
    InternetTopology changed = topology();
    for (Site site : sites) {
      String country = site.place().country();
      Metro metro = graph().nearestMetro(site.place().coordinates(), country);
      if (site.access().isp().isEmpty()
          && accessNetworks(country).isEmpty()
          && changed.network(AddedNetworks.typicalOf(graph(), metro.id())).isEmpty()) {
        changed = TypicalNetwork.addTo(changed, graph(), carrierWays(), metro);
      }
    }
    return changed == topology() ? this : with(networks.removals().takeOut(changed.edit()).build());
  }

  /** Returns this world with other parameters of delay: ways are chosen, and timed, by them. */
  public World with(DelayParameters changed) {
    return new World(this, changed);
  }

  private World with(InternetTopology changed) {
    return with(views(changed, networks.removals()), knowsAssumedMeetings);
  }

  private World with(NetworkViews changed, boolean withAssumedMeetings) {
    return new World(this, fibre, asOf, changed, withAssumedMeetings);
  }

  private NetworkViews views(InternetTopology topology, Removals removals) {
    return new NetworkViews(topology, fibre::interior, removals);
  }

  /**
   * Returns this world in which two networks no longer meet in a metro, nor will in any view of it.
   */
  public World without(MeetingPoint point) {
    return with(networks.without(point), knowsAssumedMeetings);
  }

  /** Returns this world without the interconnections that are merely assumed. */
  public World withoutAssumedInterconnections() {
    InternetTopology changed =
        topology().edit().removeInterconnections(i -> i.basis() == RowBasis.ASSUMED).build();
    return with(views(changed, networks.removals()), false);
  }

  /** Returns the networks as they are, without what any option adds, ready to be routed over. */
  public NetworkView network() {
    return view(Overlay.NOTHING);
  }

  /** Returns the networks with what an overlay adds; removed meeting points stay removed. */
  NetworkView view(Overlay overlay) {
    return networks.view(overlay);
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
    return fibre.graph();
  }

  /** Returns the year whose fibre was asked for; empty: that of the tables' date. */
  public Optional<Year> asOf() {
    return asOf;
  }

  /** Returns its corridors through the years. */
  public CorridorHistory history() {
    return history;
  }

  /** Returns the networks. */
  public InternetTopology topology() {
    return networks.topology();
  }

  /** Returns the networks that sell access in a country, the largest first. */
  public List<Asn> accessNetworks(String country) {
    return ranking.in(country);
  }

  /** Returns the cloud's catalogue. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Returns where the cloud announces what is to enter near a region. */
  RegionalEdge regionalEdge(PopId region) {
    RegionalEdge known = regionalEdges.get(region);
    if (known == null) {
      known = RegionalEdge.of(this, region);
      regionalEdges.put(region, known);
    }
    return known;
  }

  /** Returns which hour it is where. */
  public TimeZones timeZones() {
    return timeZones;
  }

  /** Returns the parameters of the delay model. */
  public DelayParameters parameters() {
    return parameters;
  }

  /** Returns the delay model. */
  public DelayModel delayModel() {
    return delayModel;
  }

  /** Returns the model of the cloud's network, anchored on the ways at the tables' date. */
  public CloudWan cloudWan() {
    return cloudWan;
  }

  /** Returns the ways of the cloud's network. */
  public FibreWays cloudWays() {
    return fibre.cloudWays();
  }

  /** Returns the ways of public carriers. */
  public FibreWays carrierWays() {
    return fibre.carrierWays();
  }
}

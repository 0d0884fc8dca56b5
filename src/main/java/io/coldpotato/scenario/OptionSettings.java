package io.coldpotato.scenario;

import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.Partner;
import io.coldpotato.connectivity.Circuit;
import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Gateway;
import io.coldpotato.connectivity.PeeringServiceConnection;
import io.coldpotato.connectivity.Site;
import io.coldpotato.topology.Ipv4Prefix;
import io.coldpotato.units.DataRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What of an option can be switched for one site and destination, and to what. */
public final class OptionSettings {

  private static final List<String> FLAG = List.of("false", "true");

  private final Catalogue catalogue;
  private final Scenario scenario;
  private final Site site;
  private final Destination destination;
  private final List<Setting> settings = new ArrayList<>();

  /**
   * One thing that can be switched.
   *
   * @param key as the scenario file writes it
   * @param label for people
   * @param path of the value in the scenario's document
   * @param value as it is now, or is taken to be where the file does not say
   * @param choices what it may be switched to, as the file writes it, the present value among them
   */
  public record Setting(
      String key, String label, List<String> path, String value, List<String> choices) {
    /** Copies the lists; a value that the catalogue does not sell is a choice all the same. */
    public Setting {
      path = List.copyOf(path);
      choices =
          choices.contains(value)
              ? List.copyOf(choices)
              : Stream.concat(Stream.of(value), choices.stream()).toList();
    }

    /** Returns whether it is a truth value, which files write without quotes. */
    public boolean isFlag() {
      return choices.equals(FLAG);
    }
  }

  private OptionSettings(
      Catalogue catalogue, Scenario scenario, Site site, Destination destination) {
    this.catalogue = catalogue;
    this.scenario = scenario;
    this.site = site;
    this.destination = destination;
  }

  /** Returns those of an option, for a site and a destination by their keys, which must exist. */
  public static List<Setting> of(
      Catalogue catalogue, Scenario scenario, String site, String destination, String option) {
    OptionSettings all =
        new OptionSettings(
            catalogue, scenario, scenario.site(site), scenario.destination(destination));
    ConnectivityOption of = scenario.option(option);
    if (of instanceof ConnectivityOption.Internet internet) {
      all.internet(internet);
    } else if (of instanceof ConnectivityOption.PeeringService service) {
      all.connections(service);
    } else {
      all.circuits((ConnectivityOption.ExpressRoute) of);
    }
    return List.copyOf(all.settings);
  }

  private void internet(ConnectivityOption.Internet option) {
    add(
        "routing preference",
        word(option.preference()),
        List.of("microsoft-network", "internet"),
        option.id(),
        "routingPreference");
    add(
        "replies leave",
        word(option.egress()),
        List.of("near-user", "near-region"),
        option.id(),
        "egress");
  }

  private void connections(ConnectivityOption.PeeringService option) {
    Set<Ipv4Prefix> own = new HashSet<>();
    prefixSite(site).prefixes().forEach(p -> own.add(p.prefix()));
    Collection<PeeringServiceConnection> all = option.connections().values();
    List<PeeringServiceConnection> named =
        all.stream().filter(c -> c.prefixes().stream().anyMatch(own::contains)).toList();
    List<PeeringServiceConnection> used =
        named.isEmpty() ? all.stream().filter(c -> c.prefixes().isEmpty()).toList() : named;
    for (PeeringServiceConnection connection : used) {
      String of = "connection " + connection.id() + ": ";
      String[] path = {option.id(), "connections", connection.id()};
      add(of + "partner", connection.partner(), catalogue.partnerNames(), path, "partner");
      List<String> metros =
          catalogue.partner(connection.partner()).stream()
              .flatMap(p -> p.metros().stream())
              .map(Partner.Presence::name)
              .distinct()
              .sorted()
              .toList();
      add(of + "primary location", connection.primary(), metros, path, "primary");
      add(
          of + "backup location",
          connection.backup().orElse("none"),
          Stream.concat(Stream.of("none"), metros.stream()).toList(),
          path,
          "backup");
    }
  }

  /** The site whose prefixes are used. */
  private Site prefixSite(Site from) {
    Site at = from;
    while (at.breakout() instanceof Site.Breakout.Via via) {
      at = scenario.site(via.site());
    }
    return at;
  }

  private void circuits(ConnectivityOption.ExpressRoute option) {
    for (Circuit circuit : option.circuits().values()) {
      if (circuit.sites().containsKey(site.id())) {
        circuit(option, circuit);
      }
    }
    Gateway gateway = option.gateways().getOrDefault(destination.id(), Gateway.ASSUMED);
    if (destination instanceof Destination.InRegion in
        && in.exposures().contains(Destination.Exposure.PRIVATE)) {
      String[] path = {option.id(), "gateways", destination.id()};
      add("gateway SKU", gateway.sku(), catalogue.gatewayNames(), path, "sku");
      add("FastPath", Boolean.toString(gateway.fastPath()), FLAG, path, "fastPath");
    }
  }

  private void circuit(ConnectivityOption.ExpressRoute option, Circuit circuit) {
    String of = "circuit " + circuit.id() + ": ";
    String[] path = {option.id(), "circuits", circuit.id()};
    add(
        of + "peering location",
        circuit.location(),
        catalogue.peeringLocationNames(),
        path,
        "location");
    List<String> providers =
        catalogue.peeringLocation(circuit.location()).stream()
            .flatMap(l -> l.providers().stream())
            .distinct()
            .sorted()
            .toList();
    add(of + "provider", circuit.provider(), providers, path, "provider");
    add(of + "SKU", word(circuit.sku()), List.of("local", "standard", "premium"), path, "sku");
    add(
        of + "bandwidth",
        rate(circuit.bandwidth()),
        catalogue.bandwidths(circuit.provider()).stream().map(OptionSettings::rate).toList(),
        path,
        "bandwidth");
  }

  private static String rate(DataRate rate) {
    BigDecimal megabits = new BigDecimal(Double.toString(rate.megabitsPerSecond()));
    boolean isGigabits = megabits.remainder(BigDecimal.valueOf(1000)).signum() == 0;
    BigDecimal figure = isGigabits ? megabits.movePointLeft(3) : megabits;
    return figure.stripTrailingZeros().toPlainString() + (isGigabits ? " Gbit/s" : " Mbit/s");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void add(String label, String value, List<String> choices, String option, String key) {
    add(label, value, choices, new String[] {option}, key);
  }

  private void add(String label, String value, List<String> choices, String[] path, String key) {
    List<String> whole = new ArrayList<>(List.of("options"));
    whole.addAll(List.of(path));
    whole.add(key);
    settings.add(new Setting(key, label, whole, value, choices));
  }
}

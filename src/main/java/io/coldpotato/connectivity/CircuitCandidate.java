package io.coldpotato.connectivity;

import io.coldpotato.azure.Billing;
import io.coldpotato.azure.CircuitFacts;
import io.coldpotato.azure.CircuitSku;
import io.coldpotato.azure.PeeringKind;
import io.coldpotato.azure.PeeringLocation;
import io.coldpotato.units.DataRate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A design of ExpressRoute. There are tens of thousands for one site: what one is made of is worked
 * out when it is asked for.
 *
 * @param use whom it serves
 * @param ends where its circuits end
 * @param built how large they are
 */
record CircuitCandidate(Use use, Ends ends, Size built) implements Candidate {

  /**
   * Whom a design serves.
   *
   * @param site site key
   * @param destination destination key
   * @param peering the peering that the destination is reached over
   */
  record Use(String site, String destination, PeeringKind peering) {}

  /** How much is doubled. */
  enum Level {
    /** One circuit. */
    STANDARD,
    /** One circuit at a Metro location. */
    HIGH,
    /** Two circuits at two locations. */
    MAXIMUM;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where circuits end and by whom.
   *
   * @param locations one for each circuit, the nearest first
   * @param providers likewise
   * @param others how many more sets of providers are alike
   * @param where the locations' names
   * @param zones the locations' pricing zones
   */
  record Ends(
      Level level,
      List<PeeringLocation> locations,
      List<String> providers,
      long others,
      String where,
      String zones) {

    static Ends of(
        Level level, List<PeeringLocation> locations, List<String> providers, long others) {
      return new Ends(
          level,
          locations,
          providers,
          others,
          String.join(" and ", locations.stream().map(PeeringLocation::name).toList()),
          String.join(
              " ",
              locations.stream().map(l -> l.zone().map(z -> z.toString()).orElse("?")).toList()));
    }

    boolean isByOneProvider() {
      return providers.stream().distinct().count() < locations.size();
    }
  }

  /**
   * How large circuits and gateway are.
   *
   * @param gateway none for Microsoft peering
   * @param order what is ordered, in words
   * @param gatewayName the gateway, in words
   */
  record Size(
      DataRate bandwidth,
      CircuitSku sku,
      Billing billing,
      Optional<Gateway> gateway,
      String order,
      String gatewayName) {

    static Size of(DataRate bandwidth, CircuitSku sku, Billing billing, Optional<Gateway> gateway) {
      return new Size(
          bandwidth,
          sku,
          billing,
          gateway,
          word(sku) + " " + word(billing) + " " + megabits(bandwidth) + " Mbit/s",
          gateway.map(Size::name).orElse("no gateway"));
    }

    private static String name(Gateway gateway) {
      return gateway.sku()
          + (gateway.scaleUnits() > 1 ? " × " + gateway.scaleUnits() : "")
          + (gateway.fastPath() ? " with FastPath" : "");
    }

    private static String word(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }

    private static long megabits(DataRate bandwidth) {
      return Math.round(bandwidth.megabitsPerSecond());
    }
  }

  @Override
  public ConnectivityOption option() {
    Map<String, Circuit> circuits = new LinkedHashMap<>();
    for (int i = 0; i < ends.locations().size(); i++) {
      circuits.put(id(i), circuit(i));
    }
    return option(circuits);
  }

  @Override
  public String kind() {
    return ConnectivityOption.ExpressRoute.KIND;
  }

  @Override
  public List<ConnectivityOption> parts() {
    List<ConnectivityOption> parts = new ArrayList<>();
    for (int i = 0; i < ends.locations().size(); i++) {
      parts.add(option(Map.of(id(i), circuit(i))));
    }
    return parts;
  }

  private static String id(int index) {
    return index == 0 ? "first" : "second";
  }

  private ConnectivityOption option(Map<String, Circuit> circuits) {
    return new ConnectivityOption.ExpressRoute(
        KEY, circuits, built.gateway().map(g -> Map.of(use.destination(), g)).orElseGet(Map::of));
  }

  private Circuit circuit(int index) {
    return new Circuit(
        id(index),
        ends.locations().get(index).name(),
        ends.providers().get(index),
        built.sku(),
        built.billing(),
        built.bandwidth(),
        true,
        Set.of(use.peering()),
        Map.of(use.site(), new Circuit.Attachment.Line(Optional.empty())),
        Optional.empty(),
        Optional.of(1),
        Circuit.Terms.PLAIN,
        CircuitFacts.NONE);
  }

  @Override
  public String family() {
    return "ExpressRoute at " + ends.where();
  }

  @Override
  public String name() {
    return ends.level().word()
        + " resiliency, "
        + built.order()
        + ", "
        + built.gatewayName()
        + (ends.isByOneProvider() ? ", one provider" : "");
  }

  @Override
  public String way() {
    boolean isFast = built.gateway().filter(Gateway::fastPath).isPresent();
    return ends.where() + (isFast ? " by FastPath" : "");
  }

  @Override
  public String size() {
    return Size.megabits(built.bandwidth())
        + " "
        + built.gatewayName()
        + (ends.isByOneProvider() ? ", one provider" : "");
  }

  @Override
  public List<String> tariff() {
    return List.of(built.order(), built.gatewayName(), ends.zones());
  }

  @Override
  public long others() {
    return ends.others();
  }

  @Override
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("level", ends.level().word());
    facts.put("locations", ends.where());
    facts.put("providers", String.join(" and ", ends.providers()));
    facts.put("sku", Size.word(built.sku()));
    facts.put("billing", Size.word(built.billing()));
    facts.put("bandwidth_mbps", Long.toString(Size.megabits(built.bandwidth())));
    built.gateway().ifPresent(g -> facts.put("gateway", built.gatewayName()));
    return facts;
  }
}

package io.coldpotato.connectivity;

import io.coldpotato.azure.AzureRules;
import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.CircuitEnd;
import io.coldpotato.azure.CircuitOrder;
import io.coldpotato.azure.CircuitUse;
import io.coldpotato.azure.CompositeSla;
import io.coldpotato.azure.Failover;
import io.coldpotato.azure.GatewaySku;
import io.coldpotato.azure.PeeringKind;
import io.coldpotato.azure.ResiliencyIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What circuits are promised to be and survive. Agreements and times are those of the site's own
 * circuits; the resiliency index is the gateway's, as published: of all circuits that reach it.
 */
final class CircuitResilience {

  private final ConnectivityOption.ExpressRoute option;
  private final Planning planning;
  private final Catalogue catalogue;

  CircuitResilience(ConnectivityOption.ExpressRoute option, Planning planning) {
    this.option = option;
    this.planning = planning;
    this.catalogue = planning.world().catalogue();
  }

  Resilience resilience() {
    CircuitChecks checks = new CircuitChecks(planning, option);
    List<Circuit> usable = new ExpressRoutePlanner(planning).usable(option);
    if (usable.isEmpty()) {
      throw new IllegalArgumentException("rules forbid " + option.id() + " this destination");
    }
    boolean throughGateway = checks.usesPrivatePeering(usable.get(0));
    // Circuits that reach the destination by the other peering are no way round for this one.
    List<CircuitEnd> ends =
        usable.stream()
            .filter(c -> checks.usesPrivatePeering(c) == throughGateway)
            .map(this::end)
            .toList();
    Optional<GatewaySku> gateway =
        throughGateway ? catalogue.gateway(gateway().sku()) : Optional.empty();
    // A VPN backs up private peering only.
    boolean vpn = throughGateway && option.vpnBackup().isPresent();
    boolean bfd = ends.get(0).bfd();
    List<Failover> failovers = new ArrayList<>();
    failovers.add(Failover.link(bfd, throughGateway));
    failovers.add(Failover.location(ends, throughGateway, vpn));
    if (vpn) {
      failovers.add(Failover.toVpn(bfd));
    }
    failovers.add(Failover.maintenance());
    return new Resilience(
        CompositeSla.circuits(catalogue, ends, gateway), gateway.map(this::index), failovers);
  }

  private ResiliencyIndex index(GatewaySku sku) {
    List<CircuitEnd> ends =
        option.circuits().values().stream().filter(this::reachesGateway).map(this::end).toList();
    return ResiliencyIndex.of(
        new ResiliencyIndex.Facts(
            ResiliencyIndex.Layout.of(ends),
            false,
            option.stated().validation(),
            sku,
            gateway().scaleUnits(),
            Optional.ofNullable(option.stated().zoneRedundant().get(planning.destination().id())),
            option.stated().openRecommendations()));
  }

  private boolean reachesGateway(Circuit circuit) {
    CircuitOrder order = new CircuitChecks(planning, option).order(circuit);
    CircuitUse use =
        new CircuitUse(
            order, new CircuitUse.Target.VirtualNetwork(planning.region().orElseThrow()));
    return circuit.peerings().contains(PeeringKind.PRIVATE)
        && AzureRules.check(catalogue, order).isEmpty()
        && AzureRules.check(catalogue, use).isEmpty();
  }

  private Gateway gateway() {
    return option.gateways().getOrDefault(planning.destination().id(), Gateway.ASSUMED);
  }

  private CircuitEnd end(Circuit circuit) {
    return new CircuitEnd(
        circuit.id(),
        catalogue.peeringLocation(circuit.location()).orElseThrow(),
        circuit.provider(),
        circuit.bfd());
  }
}

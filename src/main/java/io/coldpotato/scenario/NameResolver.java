package io.coldpotato.scenario;

import io.coldpotato.connectivity.AddedNetworks;
import io.coldpotato.geo.Metro;
import io.coldpotato.input.Spelling;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Network;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what a name in a file means, or reports that nothing bears it. */
final class NameResolver {

  private static final int MOST_LISTED = 12;

  private final KnownNames names;
  private final MetroNames metros;
  private final DiagnosticLog log;
  private final Set<Asn> added;

  /**
   * Makes a resolver.
   *
   * @param metros those of the names
   * @param added networks that the file itself adds to the world
   */
  NameResolver(KnownNames names, MetroNames metros, DiagnosticLog log, Set<Asn> added) {
    this.names = names;
    this.metros = metros;
    this.log = log;
    this.added = new TreeSet<>(added);
  }

  Optional<String> region(YamlNode.Scalar scalar) {
    return name("region", names.regions(), scalar);
  }

  /** Returns what a route filter names: a region, or a service at the edge. */
  Optional<String> regionOrService(YamlNode.Scalar scalar) {
    List<String> all = new ArrayList<>(names.regions());
    all.addAll(names.services());
    return name("region or service", all, scalar);
  }

  Optional<String> service(YamlNode.Scalar scalar) {
    return name("service", names.services(), scalar);
  }

  Optional<String> peeringLocation(YamlNode.Scalar scalar) {
    return name("peering location", names.peeringLocations(), scalar);
  }

  Optional<String> provider(YamlNode.Scalar scalar) {
    return name("connectivity provider", names.providers(), scalar);
  }

  Optional<String> partner(YamlNode.Scalar scalar) {
    return name("Peering Service partner", names.partners(), scalar);
  }

  Optional<String> gatewaySku(YamlNode.Scalar scalar) {
    return name("gateway SKU", names.gatewaySkus(), scalar);
  }

  Optional<String> technology(YamlNode.Scalar scalar) {
    return name("access technology", names.accessTechnologies(), scalar);
  }

  private Optional<String> name(String what, Collection<String> known, YamlNode.Scalar scalar) {
    String text = scalar.text();
    String folded = Spelling.fold(text);
    String compact = compact(text);
    Optional<String> exact =
        known.stream().filter(name -> Spelling.fold(name).equals(folded)).findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    List<String> alike =
        known.stream().filter(name -> compact(name).equals(compact)).distinct().toList();
    if (alike.size() == 1 && !compact.isEmpty()) {
      return Optional.of(alike.get(0));
    }
    log.reject(scalar, "unknown " + what + " " + SourceText.quote(text), nearOrAll(text, known));
    return Optional.empty();
  }

  private static String nearOrAll(String text, Collection<String> known) {
    String near = Spelling.hint(text, known);
    boolean list = near.isEmpty() && !known.isEmpty() && known.size() <= MOST_LISTED;
    return list ? "known: " + String.join(", ", known) : near;
  }

  private static String compact(String name) {
    return Spelling.fold(name).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Returns the metro of an id, {@code Name} or {@code Name, CC}. */
  Optional<Metro> metro(YamlNode.Scalar scalar) {
    String text = scalar.text();
    List<Metro> named = metros.find(Spelling.fold(text));
    if (named.size() > 1) {
      List<Metro> atEdge = named.stream().filter(m -> names.edgeMetros().contains(m.id())).toList();
      named = atEdge.size() == 1 ? atEdge : named;
    }
    if (named.size() == 1) {
      return Optional.of(named.get(0));
    }
    if (named.isEmpty()) {
      List<String> known =
          names.metros().stream()
              .map(m -> text.contains(",") ? MetroNames.label(m) : m.name())
              .distinct()
              .toList();
      log.reject(scalar, "unknown metro " + SourceText.quote(text), Spelling.hint(text, known));
    } else {
      log.reject(
          scalar,
          "metro " + SourceText.quote(text) + " is ambiguous",
          "write "
              + named.stream()
                  .map(m -> "'" + MetroNames.label(m) + "'")
                  .sorted()
                  .collect(Collectors.joining(" or ")));
    }
    return Optional.empty();
  }

  /**
   * Returns the network of an AS number or a name; also of a number that the tool gives to networks
   * it adds, as {@code trace} prints it.
   */
  Optional<Asn> networkOrAddition(YamlNode.Scalar scalar) {
    Optional<Asn> number =
        DomainShapes.looksLikeAsn(scalar.text())
            ? DomainShapes.readAsn(scalar.text())
            : Optional.empty();
    return number.filter(AddedNetworks::isOne).or(() -> network(scalar));
  }

  /** Returns the network of an AS number or a name. */
  Optional<Asn> network(YamlNode.Scalar scalar) {
    String text = scalar.text();
    if (DomainShapes.looksLikeAsn(text)) {
      Optional<Asn> asn = DomainShapes.readAsn(text);
      if (asn.isEmpty() || isKnown(asn.orElseThrow())) {
        return asn; // an unreadable one is reported already
      }
      log.reject(
          scalar,
          "unknown network '" + asn.orElseThrow() + "'",
          "declare it under world.networks, or name one of 'coldpotato world networks'");
      return Optional.empty();
    }
    String folded = Spelling.fold(text);
    List<Network> named =
        names.networks().stream().filter(n -> Spelling.fold(n.name()).equals(folded)).toList();
    if (named.size() == 1) {
      return Optional.of(named.get(0).asn());
    }
    if (named.isEmpty()) {
      List<String> known = names.networks().stream().map(Network::name).distinct().toList();
      log.reject(scalar, "unknown network " + SourceText.quote(text), Spelling.hint(text, known));
    } else {
      String choices =
          named.stream().map(n -> "'" + n.asn() + "'").sorted().collect(Collectors.joining(" or "));
      log.reject(scalar, "network " + SourceText.quote(text) + " is ambiguous", "write " + choices);
    }
    return Optional.empty();
  }

  boolean isInWorld(Asn asn) {
    return names.others().test(asn) || names.networks().stream().anyMatch(n -> n.asn().equals(asn));
  }

  private boolean isKnown(Asn asn) {
    return added.contains(asn) || isInWorld(asn);
  }

  /** Returns a country code in capitals. */
  Optional<String> country(YamlNode.Scalar scalar) {
    String code = scalar.text().strip().toUpperCase(Locale.ROOT);
    if (Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
      return Optional.of(code);
    }
    log.reject(
        scalar,
        "unknown country code " + SourceText.quote(scalar.text()),
        "use the two letters of ISO 3166-1, such as FR");
    return Optional.empty();
  }
}

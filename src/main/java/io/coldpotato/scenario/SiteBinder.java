package io.coldpotato.scenario;

import io.coldpotato.azure.FlowEdges;
import io.coldpotato.azure.PrefixAnnouncement;
import io.coldpotato.connectivity.AccessLine;
import io.coldpotato.connectivity.Site;
import io.coldpotato.connectivity.SitePrefix;
import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.Place;
import io.coldpotato.geo.PlaceIndex;
import io.coldpotato.geo.PlaceResolution;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Ipv4Prefix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the sites of a checked file. */
final class SiteBinder {

  private final DiagnosticLog log;
  private final NameResolver names;
  private final References references;
  private final PlaceIndex places;
  private final List<String> notes;

  SiteBinder(
      DiagnosticLog log,
      NameResolver names,
      References references,
      PlaceIndex places,
      List<String> notes) {
    this.log = log;
    this.names = names;
    this.references = references;
    this.places = places;
    this.notes = notes;
  }

  Map<String, Site> bind(View top) {
    Map<String, Site> sites = new LinkedHashMap<>();
    Map<String, YamlNode.Scalar> breakouts = new LinkedHashMap<>();
    top.views("sites")
        .forEach(
            (id, view) -> {
              view.view("breakout")
                  .flatMap(b -> b.scalar("via"))
                  .ifPresent(via -> breakouts.put(id, via));
              site(id, view).ifPresent(site -> sites.put(id, site));
            });
    references.circles("breakout", breakouts);
    return sites;
  }

  private Optional<Site> site(String id, View view) {
    Optional<Place> place = view.node("place").flatMap(node -> place(id, node));
    Optional<AccessLine> access = view.view("access").flatMap(this::access);
    List<SitePrefix> prefixes = new ArrayList<>();
    for (YamlNode item : view.items("prefixes")) {
      prefix(view, item).ifPresent(prefixes::add);
    }
    Optional<YamlNode.Scalar> via = view.view("breakout").flatMap(b -> b.scalar("via"));
    via.ifPresent(references::site);
    Site.Breakout breakout =
        via.<Site.Breakout>map(v -> new Site.Breakout.Via(v.text()))
            .orElseGet(Site.Breakout.Local::new);
    if (place.isEmpty() || access.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Site(
            id,
            place.orElseThrow(),
            access.orElseThrow(),
            prefixes,
            breakout,
            view.text("asn").flatMap(DomainShapes::readAsn),
            choices(view, "stateful", FlowEdges.Edge.class)));
  }

  private static <E extends Enum<E>> Set<E> choices(View view, String key, Class<E> type) {
    return view.scalars(key).stream()
        .flatMap(s -> View.choice(s, type).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<AccessLine> access(View view) {
    Optional<String> technology = view.scalar("technology").flatMap(names::technology);
    Optional<Asn> isp = view.scalar("isp").flatMap(names::network);
    return technology.map(
        name ->
            new AccessLine(
                    name, view.flag("wifi").orElse(false), view.rate("down"), view.rate("up"), isp)
                .charged(view.monthlyCharge("providerCharge")));
  }

  private static Optional<SitePrefix> prefix(View parent, YamlNode item) {
    if (item instanceof YamlNode.Scalar scalar) {
      return Ipv4Prefix.parse(scalar.text()).map(SitePrefix::of);
    }
    return parent
        .asView(item)
        .flatMap(
            view ->
                view.text("prefix")
                    .flatMap(Ipv4Prefix::parse)
                    .map(
                        p ->
                            new SitePrefix(
                                p,
                                view.text("originAsn").flatMap(DomainShapes::readAsn),
                                view.text("key"),
                                view.node("communities")
                                    .map(
                                        n ->
                                            view.scalars("communities").stream()
                                                .map(YamlNode.Scalar::text)
                                                .toList()),
                                view.flag("registered"),
                                view.flag("activated"),
                                view.node("asPath").map(n -> asns(view)),
                                view.node("announcedAt")
                                    .map(
                                        n ->
                                            choices(
                                                view,
                                                "announcedAt",
                                                PrefixAnnouncement.Role.class)))));
  }

  private static List<Asn> asns(View view) {
    return view.scalars("asPath").stream()
        .flatMap(s -> DomainShapes.readAsn(s.text()).stream())
        .toList();
  }

  private Optional<Place> place(String id, YamlNode node) {
    if (node instanceof YamlNode.Mapping map) {
      View view = new View(map, log);
      Optional<Double> lat = view.decimal("lat");
      Optional<Double> lon = view.decimal("lon");
      return lat.isPresent() && lon.isPresent()
          ? Optional.of(places.at(new Coordinates(lat.orElseThrow(), lon.orElseThrow())))
          : Optional.empty();
    }
    if (!(node instanceof YamlNode.Scalar scalar)) {
      return Optional.empty();
    }
    PlaceResolution resolution = places.resolve(scalar.text());
    if (resolution instanceof PlaceResolution.Found found) {
      found.note().ifPresent(note -> notes.add("site " + id + ": " + note));
      return Optional.of(found.place());
    }
    reject(scalar, resolution);
    return Optional.empty();
  }

  private void reject(YamlNode.Scalar scalar, PlaceResolution resolution) {
    String text = SourceText.quote(scalar.text());
    if (resolution instanceof PlaceResolution.Ambiguous ambiguous) {
      log.reject(
          scalar,
          "place " + text + " is ambiguous",
          "write "
              + ambiguous.candidates().stream()
                  .map(PlaceResolution.Candidate::unambiguous)
                  .collect(Collectors.joining(" or ")));
    } else if (resolution instanceof PlaceResolution.UnknownCity city) {
      log.reject(
          scalar,
          "unknown place " + text,
          city.suggestions().isEmpty()
              ? "give its point: {lat: …, lon: …}"
              : didYouMean(city.suggestions()) + " Or give its point {lat: …, lon: …}");
    } else if (resolution instanceof PlaceResolution.UnknownCountry country) {
      log.reject(
          scalar,
          "unknown country code " + SourceText.quote(country.code()) + " in place " + text,
          country.suggestions().isEmpty()
              ? "use the two letters of ISO 3166-1, such as FR"
              : didYouMean(country.suggestions()));
    } else {
      log.reject(
          scalar,
          "expected a place such as 'Lyon, FR', found " + text,
          "write 'City, CC', 'City, Admin, CC' or {lat: 45.75, lon: 4.85}");
    }
  }

  private static String didYouMean(List<String> choices) {
    return "did you mean '" + String.join("' or '", choices) + "'?";
  }
}

package io.coldpotato.scenario;

import io.coldpotato.azure.FlowEdges;
import io.coldpotato.azure.PrefixAnnouncement;

/** What a site may hold. */
final class SiteShapes {

  private SiteShapes() {}

  static FieldsShape site() {
    return FieldsShape.of("a site")
        .must(
            "place",
            EitherShape.of(ScalarShape.text("a place such as 'Lyon, FR'"), coordinates()),
            "City and country code, 'City, Admin, CC', or {lat: 45.75, lon: 4.85}")
        .must("access", access(), "The site's line, such as {technology: fibre, down: 1 Gbit/s}")
        .with(
            "prefixes",
            EitherShape.oneOrList(
                "a list of prefixes", EitherShape.of(DomainShapes.prefix(), prefix())),
            "Public IPv4 prefixes of the site")
        .with(
            "breakout",
            EitherShape.of(local(), via()),
            "Where Internet traffic leaves: local, or {via: SITE}; default local")
        .with("asn", DomainShapes.asn(), "The site's own AS number")
        .with(
            "stateful",
            EitherShape.oneOrList(
                "a list of edges", ScalarShape.word(OptionShapes.words(FlowEdges.Edge.class))),
            "Edges with a stateful device of their own: internet, circuit");
  }

  private static FieldsShape coordinates() {
    return FieldsShape.of("a place")
        .must("lat", ScalarShape.decimal("degrees north", -90, 90), "Degrees north, -90 to 90")
        .must("lon", ScalarShape.decimal("degrees east", -180, 180), "Degrees east, -180 to 180");
  }

  private static FieldsShape access() {
    return FieldsShape.of("an access line")
        .must(
            "technology",
            ScalarShape.text("a technology such as 'fibre'"),
            "fibre, cable, dsl, leased-line, fixed-wireless, lte, 5g, leo-satellite or geo-satellite")
        .with("wifi", ScalarShape.flag(), "Whether users are on Wi-Fi behind it; default false")
        .with("down", DomainShapes.dataRate(), "Capacity towards the site")
        .with("up", DomainShapes.dataRate(), "Capacity from the site")
        .with("isp", DomainShapes.network(), "Access network; default the country's largest")
        .with("providerCharge", PriceShapes.monthly(), "What its provider charges in a month");
  }

  private static FieldsShape prefix() {
    return FieldsShape.of("a prefix")
        .must("prefix", DomainShapes.prefix(), "IPv4 prefix such as 192.0.2.0/24")
        .with("originAsn", DomainShapes.asn(), "Network that originates it")
        .with("key", ScalarShape.text("a prefix key"), "Peering Service prefix key")
        .with(
            "communities",
            EitherShape.oneOrList("a list of communities", DomainShapes.community()),
            "BGP communities it carries")
        .with("registered", ScalarShape.flag(), "Whether the partner has registered it")
        .with("activated", ScalarShape.flag(), "Whether it is activated with its key")
        .with(
            "asPath",
            EitherShape.oneOrList("a list of AS numbers", DomainShapes.asn()),
            "AS path it comes with, origin last")
        .with(
            "announcedAt",
            EitherShape.oneOrList(
                "a list of locations",
                ScalarShape.word(OptionShapes.words(PrefixAnnouncement.Role.class))),
            "Locations on whose sessions it is announced; default both");
  }

  private static ScalarShape local() {
    ScalarShape word = ScalarShape.word("local");
    return ScalarShape.of(
        word.expected(),
        word.kinds(),
        text ->
            word.rule()
                .problem(text)
                .map(
                    p ->
                        new ScalarShape.Problem(
                            p.message(), "to leave by way of a site write {via: SITE}")),
        word.json());
  }

  private static FieldsShape via() {
    return FieldsShape.of("a breakout")
        .must("via", ScenarioShape.reference("a site"), "Site that traffic is carried to first");
  }
}

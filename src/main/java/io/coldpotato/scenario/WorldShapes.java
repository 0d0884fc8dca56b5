package io.coldpotato.scenario;

import java.util.List;

/** What a scenario may change in the world. */
final class WorldShapes {

  private WorldShapes() {}

  static FieldsShape world() {
    return FieldsShape.of("the world's changes")
        .with(
            "networks",
            new KeyedShape("a map of networks by AS number", asnKey(), network(), 0),
            "New networks by AS number")
        .with("pops", new ItemsShape("a list of PoPs", pop()), "New PoPs of any network")
        .with(
            "relationships",
            new ItemsShape("a list of relationships", relationship()),
            "New business relationships; they replace the pair's old one")
        .with(
            "interconnections",
            new ItemsShape("a list of interconnections", interconnection()),
            "Where two networks newly meet")
        .with(
            "corridors",
            new ItemsShape("a list of corridors", corridor()),
            "New fibre ways; they replace the old one between the same metros")
        .with("remove", remove(), "What is gone");
  }

  private static ScalarShape asnKey() {
    ScalarShape asn = DomainShapes.asn();
    return ScalarShape.of(
        asn.expected(),
        asn.kinds(),
        asn.rule(),
        Shape.object("type", "string", "pattern", "^([aA][sS])?[0-9]{1,10}$"));
  }

  private static ScalarShape metro() {
    return ScalarShape.text("a metro such as 'Paris'");
  }

  private static FieldsShape network() {
    return FieldsShape.of("a network")
        .with("name", ScalarShape.text("a name"), "Name for people; default the AS number")
        .must(
            "kind",
            ScalarShape.word("tier-1", "transit", "access", "exchange"),
            "tier-1, transit, access or exchange")
        .with("country", ScalarShape.text("a country code"), "Home country, two letters")
        .must(
            "pops",
            EitherShape.oneOrList("a list of metros", metro()),
            "Metros where the network is present");
  }

  private static FieldsShape pop() {
    return FieldsShape.of("a PoP")
        .must("asn", DomainShapes.network(), "Whose it is")
        .must("metro", metro(), "Where it stands");
  }

  private static FieldsShape relationship() {
    return FieldsShape.of("a relationship")
        .with("provider", DomainShapes.network(), "Network that sells transit")
        .with("customer", DomainShapes.network(), "Network that buys it")
        .with(
            "peers",
            new ItemsShape("a list of two networks", DomainShapes.network()),
            "Two networks that peer")
        .exactlyOneOf(List.of(List.of("provider", "customer"), List.of("peers")));
  }

  private static FieldsShape meeting() {
    return FieldsShape.of("an interconnection")
        .must("a", DomainShapes.network(), "One network")
        .must("b", DomainShapes.network(), "The other network")
        .must("metro", metro(), "Where they meet");
  }

  private static FieldsShape interconnection() {
    return meeting()
        .with(
            "kind",
            ScalarShape.word("transit", "pni", "exchange"),
            "How they are joined; default pni");
  }

  private static FieldsShape corridor() {
    return FieldsShape.of("a corridor")
        .must("a", metro(), "One end")
        .must("b", metro(), "The other end")
        .must(
            "km",
            EitherShape.of(
                ScalarShape.decimal("km", 1, DomainShapes.LONGEST_WAY_KM), DomainShapes.distance()),
            "Length of the fibre way in kilometres")
        .with("medium", ScalarShape.word("land", "sea"), "What it lies in; default land")
        .with("name", ScalarShape.text("a name"), "Cable or route");
  }

  private static FieldsShape remove() {
    FieldsShape ends =
        FieldsShape.of("a corridor").must("a", metro(), "One end").must("b", metro(), "The other");
    return FieldsShape.of("what is removed")
        .with(
            "interconnections",
            new ItemsShape("a list of interconnections", meeting()),
            "Where two networks no longer meet")
        .with("corridors", new ItemsShape("a list of corridors", ends), "Fibre ways that are gone")
        .with("pops", new ItemsShape("a list of PoPs", pop()), "PoPs that are gone");
  }
}

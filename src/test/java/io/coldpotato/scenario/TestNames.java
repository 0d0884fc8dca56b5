package io.coldpotato.scenario;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.Metro;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.PlaceIndex;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.input.TableSource;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Network;
import io.coldpotato.topology.NetworkKind;
import java.util.List;

/** The names of a small world that never changes. */
final class TestNames {

  static final List<Metro> METROS =
      List.of(
          metro("paris-fr", "Paris", "FR", 48.85, 2.35),
          metro("lyon-fr", "Lyon", "FR", 45.76, 4.84),
          metro("marseille-fr", "Marseille", "FR", 43.30, 5.38),
          metro("geneva-ch", "Geneva", "CH", 46.20, 6.15),
          metro("new-york-us", "New York", "US", 40.71, -74.01),
          metro("san-jose-us", "San Jose", "US", 37.34, -121.89),
          metro("san-jose-cr", "San Jose", "CR", 9.93, -84.08));

  static final KnownNames NAMES =
      new KnownNames(
          METROS,
          java.util.Set.of(),
          List.of(
              network(3215, "Orange", "FR"),
              network(5511, "Orange International", "FR"),
              network(8075, "Microsoft", "US"),
              network(64_700, "Twin", "US"),
              network(64_701, "Twin", "US")),
          asn -> false,
          List.of("westeurope", "francecentral", "eastus2"),
          List.of("microsoft-365"),
          List.of("Paris", "Paris2", "Amsterdam", "Marseille"),
          List.of("Equinix", "Megaport", "British Telecom"),
          List.of("Vodafone", "Colt", "DE-CIX"),
          List.of("Standard", "HighPerformance", "ErGw1Az", "ErGw2Az", "ErGwScale"),
          List.of(
              "fibre",
              "cable",
              "dsl",
              "leased-line",
              "fixed-wireless",
              "lte",
              "5g",
              "leo-satellite",
              "geo-satellite"),
          PlaceIndex.of(TableSource.builtIn(), METROS));

  private TestNames() {}

  private static Metro metro(String id, String name, String country, double lat, double lon) {
    return new Metro(new MetroId(id), name, country, new Coordinates(lat, lon), RowBasis.PUBLIC);
  }

  private static Network network(long asn, String name, String country) {
    return new Network(new Asn(asn), name, NetworkKind.ACCESS, country, RowBasis.PUBLIC);
  }
}

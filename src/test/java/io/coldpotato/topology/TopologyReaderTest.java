package io.coldpotato.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.Metro;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's networks with one mistake each. */
class TopologyReaderTest {

  private static final CorridorGraph PLACES =
      new CorridorGraph(
          List.of(metro("paris-fr"), metro("lyon-fr")), List.of(), Map.of(), Map.of());

  @TempDir Path folder;

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private static Metro metro(String id) {
    return new Metro(new MetroId(id), id, "FR", new Coordinates(48, 2), RowBasis.PUBLIC);
  }

  //  AS1 (transit)
  //   |        in paris-fr
  //  AS2 ---- AS3, peers in lyon-fr
  @BeforeEach
  void writeASmallWorld() throws IOException {
    write(
        "networks.csv",
        """
        asn,name,kind,country,rank,basis,source
        1,Carrier,transit,FR,,public,x
        2,First,access,FR,2,public,x
        3,Second,access,FR,1,public,x
        """);
    write(
        "pops.csv",
        """
        asn,metro,basis,source
        1,paris-fr,public,x
        2,paris-fr,public,x
        2,lyon-fr,public,x
        3,lyon-fr,public,x
        """);
    write("relationships.csv", relationships("1,2,provider,public,x", "2,3,peer,assumed,x"));
    write(
        "interconnections.csv",
        interconnections("2,1,paris-fr,transit,,public,x", "2,3,lyon-fr,exchange,,assumed,x"));
  }

  private static String relationships(String... rows) {
    return "a,b,kind,basis,source\n" + String.join("\n", rows) + "\n";
  }

  private static String interconnections(String... rows) {
    return "asn_a,asn_b,metro,kind,capacity,basis,source\n" + String.join("\n", rows) + "\n";
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private void append(String file, String row) throws IOException {
    write(file, Files.readString(folder.resolve(file)) + row + "\n");
  }

  private RankedTopology read() {
    return TopologyReader.read(TableSource.replacedFrom(folder), PLACES, diagnostics);
  }

  private String only() {
    read();
    assertThat(diagnostics).hasSize(1);
    return diagnostics.get(0).text().substring(folder.toString().length() + 1);
  }

  @Test
  void readsNetworksAndRanksThoseThatSellAccess() {
    RankedTopology networks = read();
    assertThat(diagnostics).isEmpty();
    assertThat(networks.topology().networks()).hasSize(3);
    assertThat(networks.topology().interconnections(new Asn(1), new Asn(2))).hasSize(1);
    assertThat(networks.ranking().in("FR")).containsExactly(new Asn(3), new Asn(2));
    assertThat(networks.ranking().in("DE")).isEmpty();
  }

  @Test
  void refusesANetworkThatStandsTwice() throws IOException {
    append("networks.csv", "2,Again,access,FR,,public,x");
    assertThat(only())
        .isEqualTo("networks.csv:5: error: network AS2 stands here twice; delete one of both rows");
  }

  @Test
  void refusesWhatIsNoAsNumber() throws IOException {
    append("networks.csv", "AS4,Named,access,FR,,public,x");
    assertThat(only())
        .isEqualTo(
            "networks.csv:5: error: asn 'AS4' is not an AS number; expected digits only, from 1 to"
                + " 4294967294");
  }

  @Test
  void refusesARankThatIsTaken() throws IOException {
    append("networks.csv", "4,Third,access,FR,1,public,x");
    assertThat(only())
        .isEqualTo(
            "networks.csv:5: error: rank '1' of FR is taken by AS3; give each network of a country"
                + " its own rank");
  }

  @Test
  void refusesAPopOfAnUnknownNetwork() throws IOException {
    append("pops.csv", "9,lyon-fr,public,x");
    assertThat(only()).isEqualTo("pops.csv:6: error: unknown network AS9; add it to networks.csv");
  }

  @Test
  void refusesAPopInAnUnknownMetro() throws IOException {
    append("pops.csv", "3,pariss-fr,public,x");
    assertThat(only())
        .isEqualTo("pops.csv:6: error: unknown metro 'pariss-fr'; did you mean 'paris-fr'?");
  }

  @Test
  void refusesARelationshipWithItself() throws IOException {
    append("relationships.csv", "2,2,peer,public,x");
    assertThat(only())
        .isEqualTo(
            "relationships.csv:4: error: AS2 has a relationship with itself; name the other"
                + " network");
  }

  @Test
  void refusesASecondRelationshipOfAPair() throws IOException {
    append("relationships.csv", "2,1,peer,public,x");
    assertThat(only())
        .isEqualTo(
            "relationships.csv:4: error: relationship of AS2 and AS1 stands here twice; two"
                + " networks have one relationship: delete one of both rows");
  }

  @Test
  void refusesARelationshipOfAnUnknownNetwork() throws IOException {
    append("relationships.csv", "2,7,peer,public,x");
    assertThat(only())
        .isEqualTo("relationships.csv:4: error: unknown network AS7; add it to networks.csv");
  }

  @Test
  void namesTheMembersOfAProviderCycle() throws IOException {
    write(
        "relationships.csv",
        relationships("1,2,provider,public,x", "2,3,provider,public,x", "3,1,provider,public,x"));
    assertThat(only())
        .isEqualTo(
            "relationships.csv:4: error: provider cycle AS1 → AS2 → AS3 → AS1; nobody can be"
                + " provider of its own provider: turn or delete one of these rows");
  }

  @Test
  void refusesAnInterconnectionWhereANetworkHasNoPop() throws IOException {
    append("interconnections.csv", "1,2,lyon-fr,transit,,public,x");
    assertThat(only())
        .isEqualTo(
            "interconnections.csv:4: error: AS1 has no PoP in 'lyon-fr'; add it to pops.csv");
  }

  @Test
  void refusesAnInterconnectionWithoutARelationship() throws IOException {
    append("pops.csv", "1,lyon-fr,public,x");
    append("interconnections.csv", "1,3,lyon-fr,pni,,public,x");
    assertThat(only())
        .isEqualTo(
            "interconnections.csv:4: error: AS1 and AS3 meet without a relationship; add a row for"
                + " both to relationships.csv");
  }

  @Test
  void refusesAnInterconnectionThatStandsTwiceInWhateverOrder() throws IOException {
    append("interconnections.csv", "1,2,paris-fr,transit,,public,x");
    assertThat(only())
        .isEqualTo(
            "interconnections.csv:4: error: interconnection AS1@paris-fr – AS2@paris-fr stands here"
                + " twice; delete one of both rows");
  }

  @Test
  void collectsTheErrorsOfAllTables() throws IOException {
    append("networks.csv", "0,Zero,access,FR,,public,x");
    append("pops.csv", "9,lyon-fr,public,x");
    append("relationships.csv", "3,3,peer,public,x");
    append("interconnections.csv", "2,1,rome-it,pni,,public,x");
    read();
    assertThat(diagnostics).hasSize(5);
  }
}

package io.coldpotato.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Adding to a topology gives what editing it would give, and keeps its invariants. */
class TopologyAdditionTest {

  private static final Asn OLD = new Asn(100);
  private static final Asn OTHER = new Asn(200);
  private static final Asn NEW = new Asn(50);

  private final InternetTopology base =
      InternetTopology.empty()
          .add(network(OLD))
          .add(network(OTHER))
          .add(pop(OLD, "paris"))
          .add(pop(OTHER, "paris"))
          .add(peers(OLD, OTHER))
          .add(link(pop(OLD, "paris"), pop(OTHER, "paris")))
          .build();

  @Test
  void whatIsAddedIsThereAndTheRestStays() {
    Interconnection fresh = link(pop(NEW, "oslo"), pop(OLD, "oslo"));
    InternetTopology added =
        base.plus(
            List.of(network(NEW)),
            List.of(pop(NEW, "oslo"), pop(OLD, "oslo")),
            List.of(peers(NEW, OLD)),
            List.of(fresh));
    assertThat(added.networks()).containsOnlyKeys(NEW, OLD, OTHER);
    assertThat(added.pops(OLD)).containsExactly(pop(OLD, "oslo"), pop(OLD, "paris"));
    assertThat(added.relationship(OLD, NEW)).contains(peers(NEW, OLD));
    assertThat(added.interconnections(NEW, OLD)).containsExactly(fresh);
    assertThat(added.interconnections(OLD, OTHER)).hasSize(1);
    assertThat(base.networks()).doesNotContainKey(NEW);
    assertThat(base.pops(OLD)).containsExactly(pop(OLD, "paris"));
  }

  @Test
  void anEditorOfTheResultStartsWithTheAdditions() {
    InternetTopology added =
        base.plus(List.of(network(NEW)), List.of(pop(NEW, "oslo")), List.of(), List.of());
    InternetTopology edited = added.edit().remove(pop(OLD, "paris")).build();
    assertThat(edited.pops(NEW)).containsExactly(pop(NEW, "oslo"));
    assertThat(edited.interconnections(OTHER)).isEmpty();
  }

  @Test
  void aPopNeedsItsNetwork() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> base.plus(List.of(), List.of(pop(NEW, "oslo")), List.of(), List.of()))
        .withMessageContaining("belongs to no network");
  }

  @Test
  void aRelationshipNeedsBothNetworks() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> base.plus(List.of(), List.of(), List.of(peers(NEW, OLD)), List.of()))
        .withMessageContaining("has no network");
  }

  @Test
  void anInterconnectionNeedsBothPops() {
    Interconnection link = link(pop(OLD, "oslo"), pop(OTHER, "paris"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> base.plus(List.of(), List.of(), List.of(), List.of(link)))
        .withMessageContaining("lacks a PoP");
  }

  @Test
  void anInterconnectionNeedsARelationship() {
    Interconnection link = link(pop(NEW, "oslo"), pop(OLD, "paris"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                base.plus(
                    List.of(network(NEW)), List.of(pop(NEW, "oslo")), List.of(), List.of(link)))
        .withMessageContaining("has no relationship");
  }

  private static Network network(Asn asn) {
    return new Network(asn, asn.toString(), NetworkKind.TRANSIT, "", RowBasis.ASSUMED);
  }

  private static PopId pop(Asn asn, String metro) {
    return new PopId(asn, new MetroId(metro));
  }

  private static Relationship peers(Asn a, Asn b) {
    return new Relationship(a, b, Relationship.Kind.PEER, RowBasis.ASSUMED);
  }

  private static Interconnection link(PopId a, PopId b) {
    return new Interconnection(a, b, Interconnection.Kind.PNI, RowBasis.ASSUMED);
  }
}

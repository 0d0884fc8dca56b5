package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to let another candidate win does, in the gallery and in drawn worlds. */
class WhyConditionsTest {

  private static final List<String> METROS =
      List.of("Paris", "Lyon", "Marseille", "Amsterdam", "Frankfurt", "London", "Geneva", "Milan");

  @TempDir private Path folder;

  @Test
  void inTheGallery() throws IOException {
    Conditions conditions = new Conditions(folder);
    try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        conditions.check(file);
      }
    }
    assertThat(conditions.held()).as("conditions that let their candidate win").isGreaterThan(100);
    assertThat(conditions.patched()).as("those that change the world").isGreaterThan(10);
    assertThat(conditions.elsewhere()).as("packets elsewhere").isLessThan(conditions.held() / 4);
  }

  @Test
  void inWorldsDrawnFromSixSeeds() throws IOException {
    Conditions conditions = new Conditions(folder);
    for (long seed = 1; seed <= 6; seed++) {
      Path file = folder.resolve("drawn-" + seed + ".yaml");
      Files.writeString(file, drawn(new Random(seed), seed));
      conditions.check(file);
    }
    assertThat(conditions.held()).as("conditions that let their candidate win").isGreaterThan(50);
    assertThat(conditions.patched()).as("those that change the world").isGreaterThan(10);
    assertThat(conditions.elsewhere()).as("packets elsewhere").isLessThan(conditions.held() / 2);
  }

  /**
   * Five networks of two to four PoPs between the site and the cloud: a later one may sell to an
   * earlier one or peer with it, half of them peer with the cloud, the last buys from Lumen.
   */
  private static String drawn(Random random, long seed) {
    List<String> networks = new ArrayList<>();
    List<String> relationships = new ArrayList<>(List.of("{provider: AS3356, customer: AS64504}"));
    List<String> meetings = new ArrayList<>();
    meet(random, meetings, "AS3356", "AS64504", List.of("Paris", "London", "Frankfurt"));
    for (int i = 0; i < 5; i++) {
      List<String> metros = new ArrayList<>(METROS.subList(1, METROS.size()));
      Collections.shuffle(metros, random);
      List<String> pops = new ArrayList<>(List.of("Paris"));
      pops.addAll(metros.subList(0, 1 + random.nextInt(3)));
      String asn = "AS" + (64500 + i);
      networks.add(asn + ": {name: Net " + i + ", kind: access, pops: " + pops + "}");
      for (int j = 0; j < i; j++) {
        if (random.nextInt(3) > 0) {
          String other = "AS" + (64500 + j);
          relationships.add(
              random.nextInt(3) == 0
                  ? "{peers: [" + asn + ", " + other + "]}"
                  : "{provider: " + asn + ", customer: " + other + "}");
          meet(random, meetings, asn, other, pops);
        }
      }
      if (random.nextBoolean()) {
        meet(random, meetings, asn, "AS8075", pops);
      }
    }
    return """
        schemaVersion: 1
        name: Drawn from seed %d
        sites:
          shop: {place: "Paris, FR", access: {technology: fibre, isp: AS64500}, prefixes: [192.0.2.0/24]}
        destinations: {erp: {region: westeurope}}
        options:
          internet: {kind: internet}
          hot: {kind: internet, routingPreference: internet}
        world: {networks: {%s}, relationships: [%s], interconnections: [%s]}
        """
        .formatted(
            seed,
            String.join(", ", networks),
            String.join(", ", relationships),
            String.join(", ", meetings));
  }

  private static void meet(
      Random random, List<String> meetings, String a, String b, List<String> metros) {
    List<String> shuffled = new ArrayList<>(metros);
    Collections.shuffle(shuffled, random);
    for (String metro : shuffled.subList(0, 1 + random.nextInt(shuffled.size()))) {
      meetings.add("{a: " + a + ", b: " + b + ", metro: " + metro + "}");
    }
  }
}

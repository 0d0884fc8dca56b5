package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.Coordinates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of measurements that are not what they should be: each is told with what to do. */
class MeasurementMistakesTest {

  private static final String REGIONS =
      """
      source_region,destination_region,p50_rtt_ms
      francecentral,italynorth,20
      italynorth,francecentral,20
      francecentral,eastus,82
      francecentral,uksouth,9
      """;

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static JsonNode json(Run run) {
    assertThat(run.code()).as(run.err()).isZero();
    return new JsonMapper().readTree(run.out());
  }

  /** Rows between cities that the model would hold for possible, with a factor on each. */
  private static String between(double factor) {
    String[] cities = {
      "48.86,2.35", "41.9,12.5", "40.71,-74.01", "35.68,139.69", "-33.87,151.21", "6.45,3.4"
    };
    StringBuilder rows = new StringBuilder("src_lat,src_lon,dst_lat,dst_lon,rtt_ms\n");
    for (int i = 0; i < cities.length; i++) {
      for (int j = 0; j < cities.length; j++) {
        if (i != j) {
          String[] a = cities[i].split(",", -1);
          String[] b = cities[j].split(",", -1);
          double km =
              new Coordinates(Double.parseDouble(a[0]), Double.parseDouble(a[1]))
                  .geodesicTo(new Coordinates(Double.parseDouble(b[0]), Double.parseDouble(b[1])))
                  .kilometres();
          rows.append(cities[i]).append(',').append(cities[j]);
          rows.append(String.format(Locale.ROOT, ",%.4f%n", factor * 1.5 * 2 * km / 199.86));
        }
      }
    }
    return rows.toString();
  }

  @Test
  void roundTripsOfOneDirectionAreTold() throws IOException {
    assertThat(Run.of("evaluate", "latency", file("whole.csv", between(1))).code()).isZero();
    Run run = Run.of("evaluate", "latency", file("half.csv", between(0.5)));
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("few would be if they are of one direction", "double them");
  }

  @Test
  void coordinatesInRadiansAreTold() throws IOException {
    String file =
        file("rad.csv", "src_lat,src_lon,dst_lat,dst_lon,rtt_ms\n0.85,0.04,0.71,-1.29,80\n");
    Run run = Run.of("evaluate", "latency", file);
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("write degrees: are the coordinates in radians?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"latency", "access"})
  void aFileOfRegionsIsSentToTheCommandThatReadsIt(String what) throws IOException {
    Run run = Run.of("evaluate", what, file("regions.csv", REGIONS));
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err())
        .contains("names regions and holds no coordinates", "use 'evaluate regions'");
  }

  @Test
  void regionsThatAreLeftOutAreNamed() throws IOException {
    String file = file("r.csv", REGIONS + "francecentrl,uksouth,9\n");
    assertThat(Run.of("evaluate", "regions", file).out())
        .contains("1 region or technology not known (francecentrl)");
    assertThat(json(Run.of("evaluate", "regions", file, "--format", "json")).get("unknown_names"))
        .hasSize(1);
  }

  @Test
  void aColumnWithoutAnyRoundTripIsTold() throws IOException {
    String file = file("r.csv", "source_region,destination_region,p50_rtt_ms\neastus,uksouth,\n");
    Run run = Run.of("evaluate", "regions", file);
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("every cell of 'p50_rtt_ms' is empty");
  }
}

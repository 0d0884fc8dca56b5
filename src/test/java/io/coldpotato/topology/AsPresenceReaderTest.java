package io.coldpotato.topology;

import static io.coldpotato.topology.Relationships.texts;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.CorridorGraphReader;
import io.coldpotato.geo.Metro;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.input.TableSource;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two metros 394 km apart:
 *
 * <pre>
 *   paris-fr (48.85, 2.35)
 *                          lyon-fr (45.75, 4.85)
 * </pre>
 */
class AsPresenceReaderTest {

  private static final CorridorGraph PLACES =
      new CorridorGraph(
          List.of(metro("paris-fr", 48.85, 2.35), metro("lyon-fr", 45.75, 4.85)),
          List.of(),
          Map.of(),
          Map.of());

  private static final String GOOD =
      """
      asn,source,lat,lon,city,state,country,as_of
      3215,PCH,48.9,2.3,"Saint-Denis, Nord",IDF,FR,2022-09-14
      AS3215,Atlas,45.7,4.9,Vénissieux,,FR,2022-09-14
      3215,Atlas,48.85,2.35,Paris,,FR,2022-09-15

      5511,PCH,45.75,4.85,Lyon,,FR,2022-09-14
      """;

  private static Metro metro(String id, double latitude, double longitude) {
    Coordinates place = new Coordinates(latitude, longitude);
    return new Metro(new MetroId(id), id, "FR", place, RowBasis.PUBLIC);
  }

  private static AsPresence read(String text) {
    return read(text.getBytes(UTF_8));
  }

  private static AsPresence read(byte[] bytes) {
    return AsPresenceReader.read("f", new ByteArrayInputStream(bytes), PLACES);
  }

  private static List<String> errors(String text) {
    NotValidException refused = catchThrowableOfType(NotValidException.class, () -> read(text));
    assertThat(refused).as("refusal").isNotNull();
    assertThat(refused.diagnostics()).allMatch(Diagnostic::isError);
    return texts(refused.diagnostics());
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void eachNetworkIsInTheMetrosNearestToItsPlaces(Packing packing) {
    AsPresence read = read(Packed.as(packing, GOOD.getBytes(UTF_8)));
    assertThat(read.metros()).hasToString("{AS3215=[lyon-fr, paris-fr], AS5511=[lyon-fr]}");
    assertThat(read.rows()).isEqualTo(new AsPresence.Rows(4, 0, 0, 0, 1));
    assertThat(read.rows().used()).isEqualTo(4);
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void columnsMayBeCalledOtherwiseAndStandInAnyOrder() {
    assertThat(read("\ufeffLongitude,Latitude,ASN\r\n2.3,+48.9,1\r\n").metros())
        .hasToString("{AS1=[paris-fr]}");
  }

  @Test
  void metrosMayBeNamedInsteadOfPlacesAndGoBeforeThem() {
    assertThat(read("asn,metro\n1,lyon-fr\n").metros()).hasToString("{AS1=[lyon-fr]}");
    assertThat(read("asn,metro,lat,lon\n1,lyon-fr,48.9,2.3\n2,,48.9,2.3\n").metros())
        .hasToString("{AS1=[lyon-fr], AS2=[paris-fr]}");
  }

  @Test
  void placesFarFromEveryMetroAreCountedAndWarnedOf() {
    AsPresence read = read("asn,lat,lon\n1,48.9,2.3\n1,0,0\n2,-33.9,151.2\n");
    assertThat(read.metros()).hasToString("{AS1=[paris-fr]}");
    assertThat(read.rows()).isEqualTo(new AsPresence.Rows(3, 2, 0, 0, 0));
    assertThat(texts(read.warnings()))
        .containsExactly(
            "3:0 no metro is within 150 km of 0.0, 0.0, the row is left out",
            "4:0 no metro is within 150 km of -33.9, 151.2, the row is left out");
    assertThat(read.warnings()).noneMatch(Diagnostic::isError);
  }

  @Test
  void rowsWithoutAPlaceOrWithNoAsnAreCountedAndWarnedOf() {
    AsPresence read = read("asn,lat,lon\n1,,\n2\n0,48.9,2.3\n4294967295,48.9,2.3\n");
    assertThat(read.metros()).isEmpty();
    assertThat(read.rows()).isEqualTo(new AsPresence.Rows(4, 0, 2, 2, 0));
    assertThat(texts(read.warnings()))
        .containsExactly(
            "2:0 AS1 has no place here, the row is left out",
            "3:0 AS2 has no place here, the row is left out",
            "4:0 '0' is no ASN, the row is left out",
            "5:0 '4294967295' is no ASN, the row is left out");
  }

  @Test
  void listsTwentyWarningsOfAKindAndTheNumberOfTheOthers() {
    assertThat(texts(read("asn,lat,lon\n" + "1,0,0\n".repeat(1_025)).warnings()))
        .hasSize(21)
        .startsWith("0:0 1,005 more places that no metro is near to, not listed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '!',
      value = {
        "x,48.9,2.3,; 2:1 'x' is no AS number",
        ",48.9,2.3,; 2:1 '' is no AS number",
        "1,91,2.3,; 2:3 latitude '91' is not a number from -90 to 90",
        "1,-90.01,2.3,; 2:3 latitude '-90.01' is not a number from -90 to 90",
        "1,48.9,180.1,; 2:8 longitude '180.1' is not a number from -180 to 180",
        "1,48.9,,; 2:8 longitude '' is not a number from -180 to 180",
        "1,,2.3,; 2:3 latitude '' is not a number from -90 to 90",
        "1,NaN,2.3,; 2:3 latitude 'NaN' is not a number from -90 to 90",
        "1,0x1p3,2.3,; 2:3 latitude '0x1p3' is not a number from -90 to 90",
        "1,4d,2.3,; 2:3 latitude '4d' is not a number from -90 to 90",
        "1,1.2.3,2.3,; 2:3 latitude '1.2.3' is not a number from -90 to 90",
        "1,48°,2.3,; 2:3 latitude '48··' is not a number from -90 to 90",
        "1,48.9,2.3,lyon; 2:12 unknown metro 'lyon'",
        "1,48.9,2.3,,x; 2:1 the row has 5 cells, the header 4",
        "1,48.9,2.3,\"; 2:12 the quoted cell does not end on its line",
      })
  void refusesAMalformedRowWithItsPlace(String row, String error) {
    assertThat(errors("asn,lat,lon,metro\n" + row + "\n2,48.9,2.3\n")).containsExactly(error);
  }

  @Test
  void aMisspeltMetroIsNamed() {
    assertThat(catchThrowableOfType(NotValidException.class, () -> read("asn,metro\n1,paris-fx\n")))
        .hasMessageContaining("did you mean 'paris-fr'?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lat,lon", "asn", "asn,lat", "asn,longitude", "asn,metro,lat", "as,lat,lon", "x"})
  void refusesAHeaderThatLacksColumns(String header) {
    assertThat(errors(header + "\n1,2,3\n"))
        .containsExactly("1:0 the header lacks columns, expected asn and lat,lon or metro");
  }

  @Test
  void refusesAColumnThatStandsTwiceAndAHeaderThatIsNoCsv() {
    assertThat(errors("asn,lat,lon,lat\n")).containsExactly("1:13 column 'lat' stands here twice");
    assertThat(errors("asn,\"lat\n1,2"))
        .containsExactly("1:5 the quoted cell does not end on its line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "asn,lat,lon\n"})
  void refusesAFileWithoutRows(String text) {
    assertThat(errors(text)).containsExactly("0:0 holds no row");
  }

  @Test
  void refusesPackedDataThatEndsTooEarly() {
    byte[] whole = Packed.as(Packing.GZIP, GOOD.getBytes(UTF_8));
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThat(texts(catchThrowableOfType(NotValidException.class, () -> read(half)).diagnostics()))
        .singleElement()
        .asString()
        .endsWith("the gzip data ends too early");
  }

  @Test
  void refusesFoldersAndFilesThatAreNotThere(@TempDir Path folder) {
    assertThat(
            catchThrowableOfType(
                NotValidException.class, () -> AsPresenceReader.read(folder, PLACES)))
        .hasMessage(folder + ": error: is a directory; name a file of networks' places");
  }

  @Test
  void stopsAtItsLimits() {
    var limits = new AsPresenceReader.Limits(100, 3);
    String three = "asn,metro\n" + "1,lyon-fr\n".repeat(3);
    assertThat(stopped(three + "1,lyon-fr\n", limits)).containsExactly("5:0 more than 3 rows");
    assertThat(stopped("#".repeat(101), limits))
        .containsExactly("1:0 unpacks to more than 100 bytes");
    var in = new ByteArrayInputStream(three.getBytes(UTF_8));
    assertThat(AsPresenceReader.read("f", in, PLACES, limits).rows().repeated()).isEqualTo(2);
  }

  private static List<String> stopped(String text, AsPresenceReader.Limits limits) {
    var in = new ByteArrayInputStream(text.getBytes(UTF_8));
    return texts(
        catchThrowableOfType(
                NotValidException.class, () -> AsPresenceReader.read("f", in, PLACES, limits))
            .diagnostics());
  }

  /**
   * Counted by another program with a spherical distance, which may differ where 150 km are near.
   */
  @Test
  void aRealFileHoldsWhatWasCounted() {
    Path file = SharedData.file("as-locations/as-presence.csv.gz");
    CorridorGraph world = CorridorGraphReader.read(TableSource.builtIn(), new ArrayList<>());
    AsPresence read = AsPresenceReader.read(file, world);
    assertThat(read.rows().read()).isEqualTo(34_255);
    assertThat(read.rows().withoutPlace() + read.rows().outOfRange()).isZero();
    assertThat(read.rows().far()).isBetween(730, 830);
    assertThat(read.metros().values().stream().mapToInt(List::size).sum())
        .isEqualTo(read.rows().used() - read.rows().repeated())
        .isBetween(25_000, 25_200);
    assertThat(read.metros().get(Asn.MICROSOFT))
        .hasSize(77)
        .contains(new MetroId("amsterdam-nl"), new MetroId("auckland-nz"));
  }

  @ParameterizedTest(name = "20,000 mutants, seed {0}, are read or refused, never worse")
  @ValueSource(longs = {20261125})
  void aMutantIsReadOrRefusedAndNeverWorse(long seed) {
    Random random = new Random(seed);
    List<String> originals =
        List.of(
            GOOD,
            "asn,metro\n" + "1,lyon-fr\n22,paris-fr\n".repeat(4),
            "lon,lat,asn,country\n" + "2.3,48.9,777,FR\n0,0,1,\n".repeat(4));
    Mutants mutants =
        new Mutants(
            List.of(",", "\"", "\n", "\r", "1", "0", "-", ".", "e9", " ", "|", "#", "\0", "\u00ff"),
            random);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] mutant = mutants.of(originals.get(random.nextInt(3)).getBytes(UTF_8));
      String which = "mutant " + i;
      try {
        AsPresence presence = read(mutant);
        assertThat(presence.metros().values().stream().mapToInt(List::size).sum())
            .as(which)
            .isEqualTo(presence.rows().used() - presence.rows().repeated());
        Mutants.assertPresentable(presence.warnings(), which);
        read++;
      } catch (NotValidException e) {
        assertThat(e.diagnostics()).as(which).isNotEmpty().allMatch(Diagnostic::isError);
        Mutants.assertPresentable(e.diagnostics(), which);
      } catch (RuntimeException e) {
        throw new AssertionError(which + ": " + new String(mutant, ISO_8859_1), e);
      }
    }
    assertThat(read).isBetween(1_000, 19_000);
  }
}

package io.coldpotato.topology;

import static io.coldpotato.topology.MapFiles.GOOD;
import static io.coldpotato.topology.MapFiles.PLACED;
import static io.coldpotato.topology.MapFiles.PLACES;
import static io.coldpotato.topology.MapFiles.errors;
import static io.coldpotato.topology.MapFiles.graph;
import static io.coldpotato.topology.MapFiles.read;
import static io.coldpotato.topology.MapFiles.refused;
import static io.coldpotato.topology.Relationships.texts;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a map is told with its place, and nothing in it does harm. */
class NetworkMapRefusalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '!',
      value = {
        "<node id='x'/> <node id='x'/>; 12:16 node 'x' stands here twice",
        "<node/>; 12:1 the node has no id",
        "<node id='x'/><edge source='x' target='y'/>; 12:15 the link ends at 'y', which is no node",
        "<node id='x'/><edge source='x'/>; 12:15 the link has no target",
        "<node id='x'/><edge target='x'/>; 12:15 the link has no source",
        "<node id='x'><node id='y'/></node>; 12:14 a node must stand in the graph itself",
        "<node id='x'><graph/></node>; 12:14 a second graph is not read",
        "<node id='x'/><hyperedge/>; 12:15 a hyperedge is not read",
        "<node id='x'/></wrong>; 12:17 is not well-formed XML up to here",
        "<node id='x'>&e</node>; 12:16 is not well-formed XML up to here",
        "<node id='x'><data key='d3'>91</data><data key='d4'>0</data></node>; 12:1 latitude '91' is"
            + " not a number from -90 to 90",
        "<node id='x'><data key='d3'>0</data><data key='d4'>0x1</data></node>; 12:1 longitude '0x1'"
            + " is not a number from -180 to 180",
      })
  void refusesWhatIsWrongWithItsPlace(String elements, String error) {
    assertThat(errors(graph(elements))).containsExactly(error);
  }

  @Test
  void aWrongSpeedIsRefused() {
    String nodes = "<node id='x'>" + PLACED + "<node id='y'>" + PLACED;
    assertThat(
            errors(
                graph(nodes + "\n<edge source='x' target='y'><data key='d6'>fast</data></edge>")))
        .containsExactly("13:1 linkspeedraw 'fast' is not a number from 0 to 1000000000000000000");
  }

  @Test
  void marksThePlaceUnderTheLine() {
    assertThat(refused(graph("  <node/>")))
        .hasMessage(
            """
            f:12:3: error: the node has no id
               12 |   <node/>
                  |   ^^^^^^^""");
  }

  @Test
  void tellsAllThatIsWrongAndTwentyInFull() {
    assertThat(errors(graph("<node/>\n".repeat(33))))
        .hasSize(21)
        .startsWith("0:0 13 more errors, not listed")
        .endsWith("31:1 the node has no id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<html/>; 1:1 the root is 'html', expected graphml",
        "<graphml/>; 0:0 holds no graph",
        "<graphml><graph/></graphml>; 0:0 holds no node",
        "<graphml><key id='a'/><graph><node id='a'/></graph></graphml>; 1:10 the key has no attr.name",
        "<graphml><node id='a'/></graphml>; 1:10 a node must stand in the graph itself",
        "asn,lat,lon; 1:1 is not well-formed XML up to here",
        "<?xml version='1.0' encoding='EBCDIC'?><graphml/>; 1:0 encoding 'EBCDIC' is not read",
      })
  void refusesWhatIsNoGraphMl(String text, String error) {
    assertThat(errors(text)).containsExactly(error);
  }

  @Test
  void refusesAnEmptyFileAndBytesThatAreNotInItsEncoding() {
    assertThat(errors("")).singleElement().asString().contains("is not well-formed XML");
    byte[] latin = GOOD.getBytes(ISO_8859_1);
    assertThat(
            texts(catchThrowableOfType(NotValidException.class, () -> read(latin)).diagnostics()))
        .containsExactly("12:0 is not in UTF-8");
  }

  /** Each would read a file, ask a server or fill the memory if document types were looked at. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE graphml [<!ENTITY e SYSTEM 'SECRET'>]>",
        "<!DOCTYPE graphml [<!ENTITY % e SYSTEM 'SECRET'> %e;]>",
        "<!DOCTYPE graphml SYSTEM 'SECRET'>",
        "<!DOCTYPE graphml [<!ENTITY a 'aaaa'><!ENTITY e '&a;&a;&a;&a;'>]>",
        "<!DOCTYPE graphml [<!ATTLIST node id CDATA 'filled in'>]>"
      })
  void noDocumentTypeIsLookedAt(String type, @TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret");
    String file =
        type.replace("SECRET", secret.toUri().toString())
            + "\n<graphml><graph><node id='&e;'/></graph></graphml>";
    for (Charset charset : List.of(UTF_8, UTF_16)) {
      NotValidException refused =
          catchThrowableOfType(NotValidException.class, () -> read(file.getBytes(charset)));
      assertThat(texts(refused.diagnostics())).containsExactly("1:1 a document type is refused");
    }
  }

  @Test
  void stopsAtItsLimits() {
    assertThat(stopped(new NetworkMapReader.Limits(100, 9, 9)))
        .containsExactly("0:0 unpacks to more than 100 bytes");
    assertThat(stopped(new NetworkMapReader.Limits(5_000, 2, 9)))
        .containsExactly("21:0 more than 2 nodes");
    assertThat(stopped(new NetworkMapReader.Limits(5_000, 3, 2)))
        .containsExactly("24:0 more than 2 links");
  }

  @Test
  void stopsBeforeOpenElementsFillTheMemory() {
    String deep = "<a>".repeat(2_000_000);
    assertThat(errors("<graphml>" + deep))
        .containsExactly("1:307 elements stand in each other more than 100 deep");
    assertThat(
            read(graph(
                    "<node id='x'><data>"
                        + "<a>".repeat(90)
                        + "</a>".repeat(90)
                        + "</data>"
                        + PLACED))
                .nodes())
        .hasSize(1);
  }

  private static List<String> stopped(NetworkMapReader.Limits limits) {
    var in = new ByteArrayInputStream(GOOD.getBytes(UTF_8));
    return texts(
        catchThrowableOfType(
                NotValidException.class, () -> NetworkMapReader.read("f", in, PLACES, limits))
            .diagnostics());
  }

  @Test
  void refusesPackedDataThatEndsTooEarly() {
    byte[] whole = Packed.as(Packing.BZIP2, GOOD.getBytes(UTF_8));
    byte[] most = Arrays.copyOf(whole, whole.length - 9);
    assertThat(texts(catchThrowableOfType(NotValidException.class, () -> read(most)).diagnostics()))
        .singleElement()
        .asString()
        .startsWith("0:0 the bzip2 data");
  }

  @Test
  void refusesFoldersAndFilesThatAreNotThere(@TempDir Path folder) {
    assertThat(
            catchThrowableOfType(
                NotValidException.class, () -> NetworkMapReader.read(folder, PLACES)))
        .hasMessage(folder + ": error: is a directory; name a file of a network's map in GraphML");
  }

  @ParameterizedTest(name = "20,000 mutants, seed {0}, are read or refused, never worse")
  @ValueSource(longs = {20261125})
  void aMutantIsReadOrRefusedAndNeverWorse(long seed) {
    Random random = new Random(seed);
    Mutants mutants =
        new Mutants(
            List.of(
                "<",
                ">",
                "/",
                "'",
                "\"",
                "&",
                "&#9;",
                "&#x202e;",
                "]]>",
                "<!--",
                "-->",
                "<?x?>",
                "<node>",
                "<node id='0'/>",
                "</graph>",
                "<edge source='0' target='0'/>",
                "\n",
                "\r",
                "\0",
                "\u0085",
                "\u00ff",
                "9",
                "-",
                "<![CDATA[",
                "<!DOCTYPE x>",
                "xmlns:a='b' "),
            random);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] mutant = mutants.of(GOOD.getBytes(UTF_8));
      String which = "mutant " + i;
      try {
        NetworkMap map = read(mutant);
        List<String> ids = map.nodes().stream().map(NetworkMap.Node::id).toList();
        assertThat(ids).as(which).doesNotHaveDuplicates();
        assertThat(map.links()).as(which).allMatch(l -> ids.contains(l.a()) && ids.contains(l.b()));
        Mutants.assertPresentable(map.warnings(), which);
        read++;
      } catch (NotValidException e) {
        assertThat(e.diagnostics()).as(which).isNotEmpty().allMatch(Diagnostic::isError);
        Mutants.assertPresentable(e.diagnostics(), which);
      } catch (RuntimeException e) {
        throw new AssertionError(which + ": " + new String(mutant, ISO_8859_1), e);
      }
    }
    assertThat(read).isBetween(400, 19_600);
  }
}

package io.coldpotato.topology;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.CorridorGraphReader;
import io.coldpotato.input.TableSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.XZInputStream;

/** The maps of the Internet Topology Zoo hold what another program counted in them. */
class TopologyZooTest {

  private static final int BLOCK = 512;

  /** The files of an archive (POSIX ustar: a head with name and octal size, then the bytes). */
  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (InputStream in =
        new XZInputStream(
            Files.newInputStream(SharedData.file("topology-zoo/topology-zoo-graphml.tar.xz")))) {
      byte[] head = in.readNBytes(BLOCK);
      while (head.length == BLOCK && head[0] != 0) {
        String name = new String(head, 0, 100, US_ASCII).replaceAll("\0.*", "");
        String octal = new String(head, 124, 12, US_ASCII).replaceAll("[^0-7].*", "");
        int size = Integer.parseInt(octal, 8);
        byte[] bytes = in.readNBytes(size);
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        if (name.endsWith(".graphml")) {
          files.put(name, bytes);
        }
        head = in.readNBytes(BLOCK);
      }
    }
    return files;
  }

  @Test
  void allMapsTogetherHoldWhatWasCounted() throws IOException {
    CorridorGraph world = CorridorGraphReader.read(TableSource.builtIn(), new ArrayList<>());
    int nodes = 0;
    int placed = 0;
    int inMetros = 0;
    int links = 0;
    int withSpeed = 0;
    Map<String, byte[]> files = files();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      NetworkMap map =
          NetworkMapReader.read(file.getKey(), new ByteArrayInputStream(file.getValue()), world);
      assertThat(map.name()).as(file.getKey()).isNotBlank();
      nodes += map.nodes().size();
      placed += (int) map.nodes().stream().filter(n -> n.place().isPresent()).count();
      inMetros += (int) map.nodes().stream().filter(n -> n.metro().isPresent()).count();
      links += map.links().size();
      withSpeed += (int) map.links().stream().filter(l -> l.speed().isPresent()).count();
    }
    assertThat(files).hasSize(261);
    assertThat(nodes).isEqualTo(10_337);
    assertThat(placed).isEqualTo(8_603);
    // Two join a node to itself.
    assertThat(links).isEqualTo(13_188 - 2);
    assertThat(withSpeed).isEqualTo(3_761);
    assertThat(inMetros).isBetween(placed / 2, placed);
  }
}

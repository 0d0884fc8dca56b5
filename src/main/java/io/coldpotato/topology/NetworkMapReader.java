package io.coldpotato.topology;

import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.input.NotValidException;
import io.coldpotato.topology.Findings.Kind;
import io.coldpotato.units.Distance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads one network's map in GraphML as the Internet Topology Zoo writes it (Knight et al., "The
 * Internet Topology Zoo", IEEE JSAC 29, 2011); plain or packed with gzip or bzip2, told by content.
 *
 * <p>Nodes have data {@code label}, {@code Latitude} and {@code Longitude} (degrees), {@code
 * Country} and {@code Internal} (0 or 1); links {@code LinkLabel} and {@code LinkSpeedRaw} (bit/s);
 * names without regard to case, everything optional. A node belongs to the nearest metro within
 * {@link #REACH}, of its own country where that is written as a code. A node without coordinates is
 * warned of and is in no metro; a link of a node with itself is warned of and left out; two nodes
 * of one id and a link whose end is no node are errors.
 *
 * <p>The file is read twice, whole, in memory: by {@link GraphMlOutline}, which refuses document
 * types and so every entity, then by JGraphT. Safe for several threads.
 */
public final class NetworkMapReader {

  /** How far a place may be from its metro. */
  public static final Distance REACH = AsPresenceReader.REACH;

  /**
   * Where reading stops with a diagnostic. The largest map of the Topology Zoo has 754 nodes.
   *
   * @param bytes of the unpacked file
   * @param nodes in it
   * @param links in it
   */
  record Limits(int bytes, int nodes, int links) {
    static final Limits USUAL = new Limits(50_000_000, 100_000, 500_000);
  }

  private static final String HOLDS = "a network's map in GraphML";

  private NetworkMapReader() {}

  /**
   * Reads a file.
   *
   * @param places the metros
   * @throws NotValidException if the file cannot be read or is not valid, with the first 20 errors
   */
  public static NetworkMap read(Path file, CorridorGraph places) {
    return SourceFile.open(file, HOLDS, in -> read(file.toString(), in, places));
  }

  /**
   * Reads a stream to its end; the caller closes it.
   *
   * @param name of the file in diagnostics
   * @param places the metros
   * @throws NotValidException if the stream cannot be read or is not valid, with the first 20
   *     errors
   */
  public static NetworkMap read(String name, InputStream in, CorridorGraph places) {
    return read(name, in, places, Limits.USUAL);
  }

  static NetworkMap read(String name, InputStream in, CorridorGraph places, Limits limits) {
    Findings findings = new Findings(name);
    Optional<XmlText> text = text(in, limits, findings);
    if (text.isPresent()) {
      GraphMlOutline outline = GraphMlOutline.of(text.get(), limits, findings);
      if (findings.counted(Kind.ERROR) == 0) {
        NetworkMapData data = new NetworkMapData(text.get(), outline, places, findings);
        NetworkMap map = data.map();
        if (findings.counted(Kind.ERROR) == 0) {
          return map;
        }
      }
    }
    throw new NotValidException(findings.errors());
  }

  private static Optional<XmlText> text(InputStream in, Limits limits, Findings findings) {
    try {
      byte[] bytes = new Unpacking(in).readNBytes(limits.bytes() + 1);
      if (bytes.length <= limits.bytes()) {
        return XmlText.of(bytes, findings);
      }
      String most = String.format(Locale.ROOT, "unpacks to more than %,d bytes", limits.bytes());
      findings.stop(0, most, "is this a GraphML file?");
    } catch (Unpacking.DamagedDataException e) {
      findings.stop(0, e.problem(), "fetch the file again");
    } catch (IOException e) {
      findings.stop(0, "cannot be read on", SourceFile.reason(e));
    }
    return Optional.empty();
  }
}

package io.coldpotato.topology;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.topology.AsGraph.Adjacency;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The binary form of {@link AsRelationships}: a head, the graph's arrays as they lie in memory, and
 * the rest.
 *
 * <p>Little-endian. Head: magic and version, CRC-32 of all that follows it, length of the whole,
 * the source's SHA-256, then the numbers of networks and of the ends in each role. A file is taken
 * whole or not at all: every damage of up to 32 bits in a row is noticed, and any other but one in
 * four thousand million.
 */
final class RelationshipFile {

  /**
   * Written and expected. To be raised whenever this form changes, and as well when {@link
   * AsRelationshipReader} comes to say anything else about the same bytes; a test notices both.
   */
  static final int VERSION = 1;

  /** "cpasrel" and an end of line that a transfer as text would spoil. */
  private static final long MAGIC = 0x0a_6c65_7273_6170_63L;

  private static final int KEY = 32;
  private static final int CHECKED_FROM = Long.BYTES + 2 * Integer.BYTES;
  private static final int HEAD = CHECKED_FROM + Integer.BYTES + KEY + 4 * Integer.BYTES;

  private RelationshipFile() {}

  /**
   * Returns the bytes of relationships.
   *
   * @param key SHA-256 of the file that they were read from
   */
  static byte[] encode(AsRelationships relationships, byte[] key) {
    AsGraph graph = relationships.graph();
    List<Adjacency> roles = List.of(graph.providers(), graph.customers(), graph.peers());
    byte[] rest = rest(relationships);
    int length = HEAD + graph.size() * Long.BYTES + rest.length;
    for (Adjacency role : roles) {
      length += (role.starts().length + role.ends().length) * Integer.BYTES;
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(MAGIC).putInt(VERSION).putInt(0).putInt(length).put(key).putInt(graph.size());
    roles.forEach(role -> bytes.putInt(role.ends().length));
    bytes.asLongBuffer().put(graph.asns());
    bytes.position(bytes.position() + graph.size() * Long.BYTES);
    for (Adjacency role : roles) {
      put(bytes, role.starts());
      put(bytes, role.ends());
    }
    bytes.put(rest);
    return bytes.putInt(CHECKED_FROM - Integer.BYTES, checksum(bytes.array())).array();
  }

  private static void put(ByteBuffer bytes, int[] values) {
    bytes.asIntBuffer().put(values);
    bytes.position(bytes.position() + values.length * Integer.BYTES);
  }

  private static int checksum(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, CHECKED_FROM, bytes.length - CHECKED_FROM);
    return (int) checksum.getValue();
  }

  /** What is small: big-endian, as the stream writes it. */
  private static byte[] rest(AsRelationships relationships) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      put(out, relationships.clique());
      put(out, relationships.exchanges());
      out.writeInt(relationships.providerCycles().size());
      for (List<Long> cycle : relationships.providerCycles()) {
        put(out, cycle);
      }
      AsRelationships.Rows rows = relationships.rows();
      out.writeInt(rows.read());
      out.writeInt(rows.duplicates());
      out.writeInt(rows.contradictions());
      out.writeInt(rows.selfLoops());
      out.writeInt(rows.outOfRange());
      out.writeInt(relationships.warnings().size());
      for (Diagnostic warning : relationships.warnings()) {
        out.writeInt(warning.line());
        out.writeInt(warning.column());
        out.writeInt(warning.width());
        put(out, warning.message());
        put(out, warning.hint());
        put(out, warning.excerpt());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(DataOutputStream out, List<Long> values) throws IOException {
    out.writeInt(values.size());
    for (long value : values) {
      out.writeLong(value);
    }
  }

  private static void put(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Returns the relationships of bytes that {@link #encode} made under the same key; empty for all
   * others.
   *
   * @param name of the file in the warnings
   */
  static Optional<AsRelationships> decode(byte[] file, byte[] key, String name) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    boolean ours =
        file.length >= HEAD
            && bytes.getLong() == MAGIC
            && bytes.getInt() == VERSION
            && bytes.getInt() == checksum(file)
            && bytes.getInt() == file.length
            && Arrays.equals(key, 0, KEY, file, bytes.position(), bytes.position() + KEY);
    if (!ours) {
      return Optional.empty();
    }
    try {
      return Optional.of(decode(bytes.position(bytes.position() + KEY), name));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      // The right checksum over what nobody can have meant: written by a fault, read by nobody.
      return Optional.empty();
    }
  }

  private static AsRelationships decode(ByteBuffer bytes, String name) {
    int nodes = bytes.getInt();
    int providerEnds = bytes.getInt();
    int customerEnds = bytes.getInt();
    int peerEnds = bytes.getInt();
    long[] asns = new long[checked(bytes, nodes, Long.BYTES)];
    bytes.asLongBuffer().get(asns);
    bytes.position(bytes.position() + nodes * Long.BYTES);
    Adjacency providers = new Adjacency(ints(bytes, nodes + 1), ints(bytes, providerEnds));
    Adjacency customers = new Adjacency(ints(bytes, nodes + 1), ints(bytes, customerEnds));
    Adjacency peers = new Adjacency(ints(bytes, nodes + 1), ints(bytes, peerEnds));
    bytes.order(ByteOrder.BIG_ENDIAN);
    List<Long> clique = longs(bytes);
    List<Long> exchanges = longs(bytes);
    List<List<Long>> cycles = new ArrayList<>();
    for (int left = bytes.getInt(); left > 0; left--) {
      cycles.add(longs(bytes));
    }
    AsRelationships.Rows rows =
        new AsRelationships.Rows(
            bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getInt());
    List<Diagnostic> warnings = new ArrayList<>();
    for (int left = bytes.getInt(); left > 0; left--) {
      warnings.add(warning(bytes, name));
    }
    AsGraph graph = AsGraph.of(asns, providers, customers, peers);
    return new AsRelationships(graph, clique, exchanges, cycles, rows, warnings);
  }

  private static Diagnostic warning(ByteBuffer bytes, String name) {
    int line = bytes.getInt();
    int column = bytes.getInt();
    int width = bytes.getInt();
    String message = text(bytes);
    String hint = text(bytes);
    return new Diagnostic(
        Diagnostic.Severity.WARNING, name, line, column, message, hint, text(bytes), width);
  }

  /** Returns a count if so many values can follow, so that no array is larger than the file. */
  private static int checked(ByteBuffer bytes, int count, int size) {
    if (count < 0 || count > bytes.remaining() / size) {
      throw new BufferUnderflowException();
    }
    return count;
  }

  private static int[] ints(ByteBuffer bytes, int count) {
    int[] values = new int[checked(bytes, count, Integer.BYTES)];
    bytes.asIntBuffer().get(values);
    bytes.position(bytes.position() + count * Integer.BYTES);
    return values;
  }

  private static List<Long> longs(ByteBuffer bytes) {
    List<Long> values = new ArrayList<>();
    for (int left = checked(bytes, bytes.getInt(), Long.BYTES); left > 0; left--) {
      values.add(bytes.getLong());
    }
    return values;
  }

  private static String text(ByteBuffer bytes) {
    byte[] text = new byte[checked(bytes, bytes.getInt(), 1)];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}

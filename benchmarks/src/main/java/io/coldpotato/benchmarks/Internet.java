package io.coldpotato.benchmarks;

import io.coldpotato.routing.AsRouteBlock;
import io.coldpotato.routing.AsRouting;
import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.AsRelationshipReader;
import io.coldpotato.topology.SyntheticInternet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Where benchmarks of whole internets take graphs and destinations from. */
final class Internet {

  private Internet() {}

  /** Reads a file of AS relationships, or makes an internet of so many networks. */
  static AsGraph of(String fileOrSize) {
    return fileOrSize.matches("[0-9]+")
        ? SyntheticInternet.ofSize(Integer.parseInt(fileOrSize), 1).generate()
        : AsRelationshipReader.read(Path.of(fileOrSize)).graph();
  }

  /** Returns every {@code step}-th run of 64 destinations, in the order that suits blocks. */
  static int[] everyBlock(AsRouting routing, int step) {
    int[] nodes = routing.sweepOrder();
    int lanes = AsRouteBlock.LANES;
    return IntStream.range(0, nodes.length)
        .filter(i -> i / lanes % step == 0)
        .map(i -> nodes[i])
        .toArray();
  }

  /** Returns so many destinations, spread over all. */
  static int[] spread(AsGraph graph, int count) {
    return IntStream.range(0, count)
        .map(i -> (int) ((long) i * graph.size() / count))
        .distinct()
        .toArray();
  }

  /** Writes a graph in the format of serial-1. */
  static void write(AsGraph graph, Path file) {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int node = 0; node < graph.size(); node++) {
        for (int i = graph.customerStart(node); i < graph.customerStart(node + 1); i++) {
          out.write(graph.asn(node) + "|" + graph.asn(graph.customer(i)) + "|-1\n");
        }
        for (int i = graph.peerStart(node); i < graph.peerStart(node + 1); i++) {
          if (graph.peer(i) > node) {
            out.write(graph.asn(node) + "|" + graph.asn(graph.peer(i)) + "|0\n");
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the links that a visit to a network can cross, each way once. */
  static long links(AsGraph graph) {
    return (long) graph.providerLinks() + graph.peerLinks();
  }

  static boolean hasCustomers(AsGraph graph, int node) {
    return graph.customerStart(node) < graph.customerStart(node + 1);
  }
}

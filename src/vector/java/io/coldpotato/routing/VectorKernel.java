package io.coldpotato.routing;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Rows in vectors: with 64 bytes a row is one, and the lesser of two rows one instruction.
 *
 * <p>Narrower machines take a row in two or four parts, part by part over all networks. Loaded by
 * name where the Vector API is there; slow until compiled, so for large jobs only.
 *
 * <p>Loops repeat themselves rather than share a method that returns a vector: one that is not
 * inlined, as when the compiler has no room left, makes an object of it.
 */
final class VectorKernel extends ByteSweep {

  private static final VectorSpecies<Byte> BYTES =
      ByteVector.SPECIES_PREFERRED.length() > RouteBytes.LANES
          ? ByteVector.SPECIES_512
          : ByteVector.SPECIES_PREFERRED;

  private static final VectorSpecies<Long> LONGS =
      VectorSpecies.of(long.class, BYTES.vectorShape());

  /** Words that fit in a vector. */
  private static final int PART = BYTES.length() / Long.BYTES;

  private static final byte NONE = RouteBytes.NONE;

  private final Step writeOne = (count, from) -> writeOne(from);
  private final Step writeTwo = (count, from) -> writeTwo(from);
  private final Step writeMany = this::writeMany;

  VectorKernel(AsLayout layout) {
    super(layout);
  }

  @Override
  void clear(int from, int to) {
    long[] rows = this.rows;
    ByteVector none = ByteVector.broadcast(BYTES, NONE);
    for (int word = at + from * WORDS; word < at + to * WORDS; word += PART) {
      none.reinterpretAsLongs().intoArray(rows, word);
    }
  }

  @Override
  void climb(int from, int to) {
    for (int label = to - 1; label >= from; label--) {
      if (active[label]) {
        for (int part = 0; part < WORDS; part += PART) {
          tellProviders(label, at + part);
        }
      }
    }
  }

  private void tellProviders(int label, int at) {
    long[] rows = this.rows;
    int[] providers = layout.providers;
    int end = layout.providerStarts[label + 1];
    ByteVector row = LongVector.fromArray(LONGS, rows, at + label * WORDS).reinterpretAsBytes();
    ByteVector offer = row.and(NONE).add((byte) 1).min(NONE).or(row.and((byte) ~NONE));
    for (int i = layout.providerStarts[label]; i < end; i++) {
      active[providers[i]] = true;
      int word = at + providers[i] * WORDS;
      LongVector.fromArray(LONGS, rows, word)
          .reinterpretAsBytes()
          .min(offer)
          .reinterpretAsLongs()
          .intoArray(rows, word);
    }
  }

  @Override
  void cross() {
    for (int label = 0; label < layout.transit; label++) {
      if (active[label]) {
        for (int part = 0; part < WORDS; part += PART) {
          tell(label, layout.peerStarts[label], layout.transitPeerEnds[label], at + part);
        }
      }
    }
  }

  @Override
  void crossToStubs() {
    for (int label = 0; label < layout.transit; label++) {
      if (active[label]) {
        for (int part = 0; part < WORDS; part += PART) {
          tell(label, layout.transitPeerEnds[label], layout.peerStarts[label + 1], at + part);
        }
      }
    }
  }

  /** Tells some peers a customer's route, or one's own; others are kept back. */
  private void tell(int label, int first, int end, int at) {
    long[] rows = this.rows;
    int[] peers = layout.peers;
    ByteVector row = LongVector.fromArray(LONGS, rows, at + label * WORDS).reinterpretAsBytes();
    ByteVector told = row.add((byte) (RouteBytes.PEER - RouteBytes.CUSTOMER + 1));
    ByteVector offer =
        ByteVector.broadcast(BYTES, NONE)
            .blend(told, row.compare(VectorOperators.LT, (byte) RouteBytes.PEER));
    for (int i = first; i < end; i++) {
      int word = at + peers[i] * WORDS;
      LongVector.fromArray(LONGS, rows, word)
          .reinterpretAsBytes()
          .min(offer)
          .reinterpretAsLongs()
          .intoArray(rows, word);
    }
  }

  @Override
  void descend(int from, int to) {
    for (int part = 0; part < WORDS; part += PART) {
      descendPart(from, to, part);
    }
  }

  private void descendPart(int from, int to, int part) {
    long[] rows = this.rows;
    int at = this.at + part;
    int[] starts = layout.providerStarts;
    int[] providers = layout.providers;
    // −128 where a length is the longest that fits, 127 where there is no route.
    ByteVector lengths = ByteVector.broadcast(BYTES, Byte.MAX_VALUE);
    ByteVector offset = ByteVector.broadcast(BYTES, (byte) (RouteBytes.LONGEST - 128));
    int next = starts[from];
    for (int label = from; label < to; label++) {
      ByteVector heard = ByteVector.broadcast(BYTES, NONE);
      for (int end = starts[label + 1]; next < end; next++) {
        heard =
            heard.min(
                LongVector.fromArray(LONGS, rows, at + providers[next] * WORDS)
                    .reinterpretAsBytes()
                    .and(NONE));
      }
      int word = at + label * WORDS;
      ByteVector best =
          LongVector.fromArray(LONGS, rows, word)
              .reinterpretAsBytes()
              .min(heard.add((byte) 1).min(NONE));
      best.reinterpretAsLongs().intoArray(rows, word);
      lengths = lengths.min(offset.sub(best.and(NONE)));
    }
    LongVector isFull = lengths.eq(Byte.MIN_VALUE).toVector().reinterpretAsLongs();
    isFull.or(LongVector.fromArray(LONGS, full, part)).intoArray(full, part);
  }

  @Override
  void settle(int from, int to) {
    long[] rows = this.rows;
    int[] providers = layout.providers;
    for (int part = at; part < at + WORDS; part += PART) {
      int next = layout.providerStarts[from];
      for (int label = from; label < to; label++) {
        int end = layout.providerStarts[label + 1];
        ByteVector heard =
            LongVector.fromArray(LONGS, rows, part + providers[next] * WORDS)
                .reinterpretAsBytes()
                .and(NONE);
        for (next++; next < end; next++) {
          heard =
              heard.min(
                  LongVector.fromArray(LONGS, rows, part + providers[next] * WORDS)
                      .reinterpretAsBytes()
                      .and(NONE));
        }
        int word = part + label * WORDS;
        LongVector.fromArray(LONGS, rows, word)
            .reinterpretAsBytes()
            .min(heard.add((byte) 1).min(NONE))
            .reinterpretAsLongs()
            .intoArray(rows, word);
      }
    }
  }

  @Override
  void descendToStubs(int count) {
    if (count == 0) {
      clear(layout.groups[0], layout.peered[0]);
      return;
    }
    Step write = count == 1 ? writeOne : count == 2 ? writeTwo : writeMany;
    for (int part = 0; part < WORDS; part += PART) {
      run(write, count, at + part);
    }
  }

  private void writeOne(int at) {
    long[] rows = this.rows;
    int[] providers = layout.providers;
    int next = layout.providerStarts[layout.groups[1]];
    for (int label = layout.groups[1]; label < layout.peered[1]; label++) {
      ByteVector heard =
          LongVector.fromArray(LONGS, rows, at + providers[next++] * WORDS)
              .reinterpretAsBytes()
              .and(NONE);
      heard.add((byte) 1).min(NONE).reinterpretAsLongs().intoArray(rows, at + label * WORDS);
    }
  }

  private void writeTwo(int at) {
    long[] rows = this.rows;
    int[] providers = layout.providers;
    int next = layout.providerStarts[layout.groups[2]];
    for (int label = layout.groups[2]; label < layout.peered[2]; label++, next += 2) {
      ByteVector one =
          LongVector.fromArray(LONGS, rows, at + providers[next] * WORDS)
              .reinterpretAsBytes()
              .and(NONE);
      ByteVector two =
          LongVector.fromArray(LONGS, rows, at + providers[next + 1] * WORDS)
              .reinterpretAsBytes()
              .and(NONE);
      one.min(two).add((byte) 1).min(NONE).reinterpretAsLongs().intoArray(rows, at + label * WORDS);
    }
  }

  /** The least so far stays in the row: carried from round to round it may become an object. */
  private void writeMany(int count, int at) {
    long[] rows = this.rows;
    int[] providers = layout.providers;
    int next = layout.providerStarts[layout.groups[count]];
    for (int label = layout.groups[count]; label < layout.peered[count]; label++) {
      int word = at + label * WORDS;
      int end = next + count;
      LongVector.fromArray(LONGS, rows, at + providers[next] * WORDS)
          .reinterpretAsBytes()
          .and(NONE)
          .add((byte) 1)
          .min(NONE)
          .reinterpretAsLongs()
          .intoArray(rows, word);
      for (next++; next < end; next++) {
        LongVector.fromArray(LONGS, rows, at + providers[next] * WORDS)
            .reinterpretAsBytes()
            .and(NONE)
            .add((byte) 1)
            .min(NONE)
            .min(LongVector.fromArray(LONGS, rows, word).reinterpretAsBytes())
            .reinterpretAsLongs()
            .intoArray(rows, word);
      }
    }
  }
}

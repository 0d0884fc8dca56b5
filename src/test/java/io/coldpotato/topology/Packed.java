package io.coldpotato.topology;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Packs the contents of test files. */
final class Packed {

  private Packed() {}

  static byte[] as(Packing packing, byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packer(packing, packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static OutputStream packer(Packing packing, OutputStream out) throws IOException {
    return switch (packing) {
      case PLAIN -> out;
      case GZIP -> new GZIPOutputStream(out);
      // The smallest block: the unpacker makes room for a whole one.
      case BZIP2 -> new BZip2CompressorOutputStream(out, 1);
    };
  }
}

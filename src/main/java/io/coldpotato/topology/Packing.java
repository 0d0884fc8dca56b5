package io.coldpotato.topology;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** How a file is packed, told by its first bytes and never by its name. */
enum Packing {
  PLAIN("") {
    @Override
    InputStream unpack(InputStream in) {
      return in;
    }
  },
  GZIP("gzip") {
    @Override
    InputStream unpack(InputStream in) throws IOException {
      return new GZIPInputStream(in, BUFFER);
    }
  },
  BZIP2("bzip2") {
    @Override
    InputStream unpack(InputStream in) throws IOException {
      // The library reads byte by byte: without a buffer each is a system call.
      InputStream buffered = new BufferedInputStream(in, BUFFER);
      // Parallel packers write several streams, one behind the other.
      return new BZip2CompressorInputStream(buffered, true);
    }
  };

  /** Bytes that {@link #of} looks at. */
  static final int MAGIC = 3;

  private static final int BUFFER = 1 << 16;

  private final String label;

  Packing(String label) {
    this.label = label;
  }

  /** Returns the packer's name, empty for a plain file. */
  String label() {
    return label;
  }

  /** Returns the unpacked bytes of a stream. */
  abstract InputStream unpack(InputStream in) throws IOException;

  /** Tells the packing of a stream, which can unread {@link #MAGIC} bytes, and leaves it whole. */
  static Packing of(PushbackInputStream in) throws IOException {
    byte[] magic = new byte[MAGIC];
    int length = in.readNBytes(magic, 0, MAGIC);
    in.unread(magic, 0, length);
    if (length >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
      return GZIP;
    }
    return length == MAGIC && magic[0] == 'B' && magic[1] == 'Z' && magic[2] == 'h' ? BZIP2 : PLAIN;
  }
}

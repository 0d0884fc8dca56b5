package io.coldpotato.topology;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * The unpacked bytes of a stream, whatever it is packed with; looks at nothing before the first
 * read. The stream below stays open.
 */
final class Unpacking extends InputStream {

  private final PushbackInputStream packed;
  private Packing packing = Packing.PLAIN;
  private InputStream unpacked = InputStream.nullInputStream();
  private boolean begun;

  Unpacking(InputStream in) {
    this.packed = new PushbackInputStream(in, Packing.MAGIC);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /**
   * Reads on.
   *
   * @throws DamagedDataException if what was packed cannot be unpacked
   */
  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      if (!begun) {
        begun = true;
        packing = Packing.of(packed);
        unpacked = packing.unpack(packed);
      }
      return unpacked.read(into, offset, length);
    } catch (EOFException e) {
      throw new DamagedDataException("the " + packing.label() + " data ends too early", e);
    } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
      // The bzip2 library may trip over damaged data instead of telling it.
      throw damaged(e);
    } catch (IOException e) {
      if (packing == Packing.PLAIN) {
        throw e;
      }
      throw damaged(e);
    }
  }

  private DamagedDataException damaged(Exception cause) {
    String message = "the " + packing.label() + " data is damaged or ends too early";
    return new DamagedDataException(message, cause);
  }

  /** Packed data cannot be unpacked. */
  static final class DamagedDataException extends IOException {
    private static final long serialVersionUID = 1;

    private final String problem;

    private DamagedDataException(String problem, Exception cause) {
      super(problem, cause);
      this.problem = problem;
    }

    /** Returns what the user is told. */
    String problem() {
      return problem;
    }
  }
}

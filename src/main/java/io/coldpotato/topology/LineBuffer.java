package io.coldpotato.topology;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a stream into lines without making text of them; holds 64 KiB, however long a line is.
 *
 * <p>A line feed ends a line; one carriage return before it belongs to it. Not safe for several
 * threads.
 */
final class LineBuffer {

  /** Bytes that a line may have; the longest of CAIDA's, a comment, has a tenth of it. */
  static final int LONGEST_LINE = 10_000;

  private final InputStream in;
  private final long mostBytes;
  private final byte[] bytes = new byte[1 << 16];
  private int start;
  private int end;
  private int next;
  private int limit;
  private int number;
  private long read;
  private boolean tooLong;

  LineBuffer(InputStream in, long mostBytes) {
    this.in = in;
    this.mostBytes = mostBytes;
  }

  /**
   * Goes to the next line; returns false when there is none.
   *
   * @throws TooManyBytesException if the stream holds more than this reads
   * @throws IOException if the stream cannot be read on
   */
  boolean advance() throws IOException {
    start = next;
    tooLong = false;
    int at = next;
    while (true) {
      while (at < limit && bytes[at] != '\n') {
        at++;
      }
      if (at < limit) {
        next = at + 1;
        break;
      }
      makeRoom();
      at = limit;
      if (!fill()) {
        next = limit;
        if (start == limit && !tooLong) {
          return false;
        }
        break;
      }
    }
    end = at > start && bytes[at - 1] == '\r' ? at - 1 : at;
    tooLong |= end - start > LONGEST_LINE;
    number++;
    return true;
  }

  private void makeRoom() {
    int length = limit - start;
    if (length > LONGEST_LINE) {
      tooLong = true;
      length = 0;
    }
    System.arraycopy(bytes, start, bytes, 0, length);
    start = 0;
    limit = length;
  }

  private boolean fill() throws IOException {
    int more = in.read(bytes, limit, bytes.length - limit);
    if (more < 0) {
      return false;
    }
    limit += more;
    read += more;
    if (read > mostBytes) {
      throw new TooManyBytesException();
    }
    return true;
  }

  /** Returns the buffer, in which the line stands from {@link #start} to before {@link #end}. */
  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Returns the line's number, from 1; 0 before the first. */
  int number() {
    return number;
  }

  /** Returns whether the line has too many bytes; what the buffer holds of it means nothing. */
  boolean isTooLong() {
    return tooLong;
  }

  /** A stream holds more bytes than a file of its kind can have. */
  static final class TooManyBytesException extends IOException {
    private static final long serialVersionUID = 1;
  }
}

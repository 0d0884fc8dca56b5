package io.coldpotato.topology;

import io.coldpotato.topology.Findings.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * The lines of a file, plain or packed, that are not too long; where reading stops before the end,
 * its findings say why. Not safe for several threads.
 */
final class SourceLines {

  private final LineBuffer lines;
  private final Findings findings;
  private final long mostBytes;
  private final String isThisOne;

  /**
   * Makes the lines of a stream, which stays open.
   *
   * @param mostBytes of the unpacked file
   * @param isThisOne the hint where the file seems to be another one
   */
  SourceLines(InputStream in, Findings findings, long mostBytes, String isThisOne) {
    this.lines = new LineBuffer(new Unpacking(in), mostBytes);
    this.findings = findings;
    this.mostBytes = mostBytes;
    this.isThisOne = isThisOne;
  }

  /** Goes to the next line; returns false when there is none that can be read. */
  boolean advance() {
    try {
      while (lines.advance()) {
        if (!lines.isTooLong()) {
          return true;
        }
        if (findings.count(Kind.ERROR)) {
          String most = String.format(Locale.ROOT, "%,d bytes", LineBuffer.LONGEST_LINE);
          String message = "the line is longer than " + most;
          findings.add(Kind.ERROR, lines.number(), 0, message, isThisOne);
        }
      }
    } catch (LineBuffer.TooManyBytesException e) {
      String most = String.format(Locale.ROOT, "%,d bytes", mostBytes);
      findings.stop(lines.number() + 1, "unpacks to more than " + most, isThisOne);
    } catch (Unpacking.DamagedDataException e) {
      findings.stop(lines.number() + 1, e.problem(), "fetch the file again");
    } catch (IOException e) {
      findings.stop(lines.number() + 1, "cannot be read on", SourceFile.reason(e));
    }
    return false;
  }

  /** Returns the buffer, in which the line stands from {@link #start} to before {@link #end}. */
  byte[] bytes() {
    return lines.bytes();
  }

  /** Returns where the line starts, behind the mark that some editors put before UTF-8. */
  int start() {
    byte[] bytes = lines.bytes();
    int start = lines.start();
    boolean mark =
        lines.number() == 1
            && lines.end() - start >= 3
            && bytes[start] == (byte) 0xef
            && bytes[start + 1] == (byte) 0xbb
            && bytes[start + 2] == (byte) 0xbf;
    return mark ? start + 3 : start;
  }

  int end() {
    return lines.end();
  }

  /** Returns the line's number, from 1; 0 before the first. */
  int number() {
    return lines.number();
  }
}

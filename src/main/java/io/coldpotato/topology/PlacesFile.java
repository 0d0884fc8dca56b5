package io.coldpotato.topology;

import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Path;
import java.util.List;

/** What a user's file of places tells: where many networks are, or one network's own map. */
public sealed interface PlacesFile permits AsPresence, NetworkMap {

  /** Returns what the user should know, sorted by place. */
  List<Diagnostic> warnings();

  /**
   * Reads a file: XML as a network's map ({@link NetworkMapReader}), all else as CSV of networks'
   * places ({@link AsPresenceReader}), told by content whether packed or not.
   *
   * @param places the metros
   * @throws NotValidException if the file cannot be read or is not valid, with the first 20 errors
   */
  static PlacesFile read(Path file, CorridorGraph places) {
    String name = file.toString();
    return SourceFile.open(file, "places", packed -> read(name, new Unpacking(packed), places));
  }

  private static PlacesFile read(String name, InputStream unpacked, CorridorGraph places)
      throws IOException {
    int head = 64;
    PushbackInputStream in = new PushbackInputStream(unpacked, head);
    byte[] first = new byte[head];
    int length = 0;
    try {
      length = in.readNBytes(first, 0, head);
    } catch (Unpacking.DamagedDataException e) {
      throw new NotValidException(List.of(Diagnostic.error(name, e.problem(), "fetch it again")));
    }
    in.unread(first, 0, length);
    return isXml(first, length)
        ? NetworkMapReader.read(name, in, places)
        : AsPresenceReader.read(name, in, places);
  }

  /** Passes over blanks, the marks before UTF-8 and UTF-16, and the latter's zeros. */
  private static boolean isXml(byte[] first, int length) {
    for (int i = 0; i < length; i++) {
      int b = first[i] & 0xff;
      boolean mark = i < 3 && (b == 0xef || b == 0xbb || b == 0xbf || b >= 0xfe);
      if (!mark && b > ' ') {
        return b == '<';
      }
    }
    return false;
  }
}

package io.coldpotato.topology;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the comments in which CAIDA names the clique and the exchanges; passes over the others. */
final class AsListComments {

  private static final Pattern LIST =
      Pattern.compile("#\\s*(input clique|inferred clique|IXP ASes):\\s*([0-9\\s]*)");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

  private List<Long> clique = List.of();
  private List<Long> exchanges = List.of();

  /** Takes a comment. A list that comes again replaces the one before. */
  void take(byte[] bytes, int start, int end) {
    int word = start + 1;
    while (word < end && (bytes[word] == ' ' || bytes[word] == '\t')) {
      word++;
    }
    // Most comments name a source: no text is made of them.
    if (word == end || (bytes[word] != 'i' && bytes[word] != 'I')) {
      return;
    }
    String comment = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    Matcher list = LIST.matcher(comment);
    if (list.matches()) {
      if (list.group(1).startsWith("IXP")) {
        exchanges = asns(list.group(2));
      } else {
        clique = asns(list.group(2));
      }
    }
  }

  private static List<Long> asns(String text) {
    List<Long> asns = new ArrayList<>();
    Matcher numbers = NUMBER.matcher(text);
    while (numbers.find()) {
      long asn = Long.parseLong(numbers.group());
      if (!RelationshipRows.isNoAsn(asn)) {
        asns.add(asn);
      }
    }
    return asns;
  }

  List<Long> clique() {
    return clique;
  }

  List<Long> exchanges() {
    return exchanges;
  }
}

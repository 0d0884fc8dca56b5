package io.coldpotato.input;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds names for comparison and finds the nearest valid choice to a misspelt one. */
public final class Spelling {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Spelling() {}

  /**
   * Returns the name without accents, case and surplus blanks: {@code "São Paulo"} becomes {@code
   * "sao paulo"}. Letters that do not decompose are written out (ø, ł, ß, æ, đ, ı).
   */
  public static String fold(String name) {
    boolean ascii = true;
    boolean surplus = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      ascii &= c < 0x80;
      surplus |= Character.isWhitespace(c) && (c != ' ' || i == 0 || name.charAt(i - 1) == ' ');
    }
    String base = name;
    if (!ascii) {
      base = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
      base =
          base.replace("ø", "o")
              .replace("Ø", "O")
              .replace("ł", "l")
              .replace("Ł", "L")
              .replace("ß", "ss")
              .replace("æ", "ae")
              .replace("Æ", "Ae")
              .replace("đ", "d")
              .replace("Đ", "D")
              .replace("ı", "i")
              .replace("’", "'")
              .replace("‘", "'");
    }
    String lower = base.toLowerCase(Locale.ROOT).strip();
    // Worlds fold thousands of names at the start; few hold blanks to take out.
    return surplus ? BLANKS.matcher(lower).replaceAll(" ") : lower;
  }

  /**
   * Returns the choices nearest to a name, best first, at most {@code most}; those that need more
   * edits than a third of the name's length (at least 2, but fewer than it has letters) are left
   * out.
   *
   * <p>Distance is the restricted Damerau–Levenshtein distance of the folded names. O(n · a · b).
   */
  public static List<String> nearest(String name, Collection<String> choices, int most) {
    String folded = fold(name);
    int limit = Math.max(Math.min(2, folded.length() - 1), folded.length() / 3);
    record Scored(String choice, int edits) {}
    List<Scored> scored = new ArrayList<>();
    for (String choice : choices) {
      String other = fold(choice);
      boolean prefix =
          folded.length() >= 3
              && (other.startsWith(folded) || folded.startsWith(other))
              && other.length() >= 3;
      if (!prefix && Math.abs(other.length() - folded.length()) > limit) {
        continue;
      }
      int edits = edits(folded, other);
      if (edits <= limit || prefix) {
        scored.add(new Scored(choice, prefix ? Math.min(edits, limit) : edits));
      }
    }
    return scored.stream()
        .sorted(Comparator.comparingInt(Scored::edits).thenComparing(Scored::choice))
        .map(Scored::choice)
        .distinct()
        .limit(most)
        .toList();
  }

  /** Returns {@code "did you mean 'x'?"}, or an empty text when nothing is near. */
  public static String hint(String name, Collection<String> choices) {
    List<String> near = nearest(name, choices, 3);
    if (near.isEmpty()) {
      return "";
    }
    return "did you mean '" + String.join("' or '", near) + "'?";
  }

  private static int edits(String a, String b) {
    int[] previous2 = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, previous2[j - 2] + 1);
        }
        current[j] = best;
      }
      int[] spare = previous2;
      previous2 = previous;
      previous = current;
      current = spare;
    }
    return previous[b.length()];
  }
}

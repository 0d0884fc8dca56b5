package io.coldpotato.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pictures in 256 colours: the commonest ones, all others as the nearest of those. */
final class FewColours {

  private static final int MOST = 256;

  /** Colours that differ by less than this a channel count as one when the commonest are sought. */
  private static final int STEP = 4;

  private FewColours() {}

  static BufferedImage of(BufferedImage picture) {
    Map<Integer, Map<Integer, Integer>> cells = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y) & 0xffffff;
        cells.computeIfAbsent(cell(rgb), c -> new HashMap<>()).merge(rgb, 1, Integer::sum);
      }
    }
    List<Integer> palette =
        cells.values().stream()
            .sorted(Comparator.comparingInt(FewColours::pixels).reversed())
            .limit(MOST)
            .map(FewColours::commonest)
            .toList();
    BufferedImage small =
        new BufferedImage(
            picture.getWidth(),
            picture.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(
                8, palette.size(), channel(palette, 16), channel(palette, 8), channel(palette, 0)));
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y) & 0xffffff;
        int index = nearest.computeIfAbsent(rgb, c -> nearest(c, palette));
        small.getRaster().setSample(x, y, 0, index);
      }
    }
    return small;
  }

  private static int cell(int rgb) {
    int red = ((rgb >> 16) & 0xff) / STEP;
    int green = ((rgb >> 8) & 0xff) / STEP;
    int blue = (rgb & 0xff) / STEP;
    return (red << 16) | (green << 8) | blue;
  }

  private static int pixels(Map<Integer, Integer> colours) {
    return colours.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int commonest(Map<Integer, Integer> colours) {
    return colours.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  private static byte[] channel(List<Integer> palette, int shift) {
    byte[] bytes = new byte[palette.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (palette.get(i) >> shift);
    }
    return bytes;
  }

  private static int nearest(int rgb, List<Integer> palette) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.size(); i++) {
      int distance = distance(rgb, palette.get(i));
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = ((a >> 16) & 0xff) - ((b >> 16) & 0xff);
    int green = ((a >> 8) & 0xff) - ((b >> 8) & 0xff);
    int blue = (a & 0xff) - (b & 0xff);
    return red * red + green * green + blue * blue;
  }
}

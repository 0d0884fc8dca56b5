package io.coldpotato.azure;

import io.coldpotato.units.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the price book.
 *
 * @param item what it is the price of
 * @param zone the pricing zone it holds in; empty for all
 * @param tier which size of it, {@code "standard-metered-1000-mbps"}, or from which volume on,
 *     {@code "from-100-gb"}; empty for all
 * @param unitPrice for one unit of the item
 * @param source where it is from
 * @param date of the source, ISO 8601; empty for a user's own figure
 * @param basis how it is known
 */
public record Price(
    PriceItem item,
    Optional<Integer> zone,
    String tier,
    Money unitPrice,
    String source,
    String date,
    PriceBasis basis) {

  private static final Pattern FROM = Pattern.compile("from-(\\d{1,12})-gb");

  /** Returns the tier that begins at a volume. */
  public static String from(long gigabytes) {
    return "from-" + gigabytes + "-gb";
  }

  /** Returns from which volume in GB on it holds; zero when its tier does not say. */
  BigDecimal fromGigabytes() {
    Matcher match = FROM.matcher(tier);
    return match.matches() ? new BigDecimal(match.group(1)) : BigDecimal.ZERO;
  }

  /** Returns whether a tier's text says from which volume on it holds. */
  public static boolean isVolumeTier(String tier) {
    return FROM.matcher(tier).matches();
  }
}

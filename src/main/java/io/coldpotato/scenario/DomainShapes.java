package io.coldpotato.scenario;

import io.coldpotato.scenario.ScalarShape.Problem;
import io.coldpotato.scenario.YamlNode.Kind;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Ipv4Prefix;
import io.coldpotato.units.QuantityText;
import io.coldpotato.units.QuantityText.Reading;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The single values of a scenario that have a meaning of their own: quantities, numbers of
 * networks.
 */
final class DomainShapes {

  /** Half the Earth's circumference: no way on it need be longer. */
  static final double LONGEST_WAY_KM = 20_000;

  private static final Set<Kind> TEXT_OR_NUMBER = Set.of(Kind.TEXT, Kind.WHOLE, Kind.DECIMAL);
  private static final Pattern COMPARISON =
      Pattern.compile("\\s*(<=|>=|<|>)\\s*([0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*(?:ms)?\\s*");
  private static final Pattern BOUND =
      Pattern.compile("\\s*(<=|>=|<|>)\\s*([0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*");
  private static final Pattern DAYS = Pattern.compile("\\s*([0-9]{1,5})\\s*days?\\s*");
  private static final Pattern COMMUNITY = Pattern.compile("[0-9]{1,10}(:[0-9]{1,10}){1,2}");
  private static final String NUMBER = "^\\s*[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?\\s*";

  private DomainShapes() {}

  static ScalarShape dataRate() {
    return quantity(
        "a data rate such as '300 Mbit/s'",
        "([kKmMgGtT][bB][iI][tT]/[sS]|[kKmMgGtT]b[pP][sS])",
        QuantityText::dataRate);
  }

  static ScalarShape monthlyVolume() {
    return quantity(
        "a monthly volume such as '500 GB/month'", "[MGTP]B/month", QuantityText::monthlyVolume);
  }

  static ScalarShape distance() {
    return quantity(
        "a distance such as '12 km'",
        "([kK]?[mM])",
        text -> QuantityText.distance(text, LONGEST_WAY_KM));
  }

  private static ScalarShape quantity(
      String expected, String units, Function<String, Reading> reader) {
    return ScalarShape.of(
        expected,
        TEXT_OR_NUMBER,
        text -> {
          Reading reading = reader.apply(text);
          return reading instanceof Reading.Unreadable unreadable
              ? ScalarShape.problem(
                  SourceText.quote(text) + " " + unreadable.problem(), unreadable.hint())
              : Optional.empty();
        },
        Shape.object("type", "string", "pattern", NUMBER + units + "\\s*$"));
  }

  static ScalarShape asn() {
    return ScalarShape.of(
        "an AS number such as 'AS64512'",
        TEXT_OR_NUMBER,
        DomainShapes::asnProblem,
        Shape.object(
            "anyOf",
            java.util.List.of(
                Shape.object("type", "integer", "minimum", 1, "maximum", 4_294_967_294L),
                Shape.object("type", "string", "pattern", "^([aA][sS])?[0-9]{1,10}$"))));
  }

  /** An AS number, or the name of a network of the world. */
  static ScalarShape network() {
    return ScalarShape.of(
        "a network: an AS number such as 'AS3215', or its name",
        TEXT_OR_NUMBER,
        text -> looksLikeAsn(text) ? asnProblem(text) : Optional.empty(),
        Shape.object("type", java.util.List.of("string", "integer")));
  }

  static boolean looksLikeAsn(String text) {
    return text.strip().matches("(?i)(as)?[-+]?[0-9.]+");
  }

  private static Optional<Problem> asnProblem(String text) {
    if (readAsn(text).isPresent()) {
      return Optional.empty();
    }
    return looksLikeAsn(text)
        ? ScalarShape.problem(
            "AS number " + SourceText.quote(text) + " must lie from 1 to 4294967294", "")
        : ScalarShape.problem(
            "expected an AS number such as 'AS64512', found " + SourceText.quote(text), "");
  }

  static Optional<Asn> readAsn(String text) {
    String digits = text.strip().toUpperCase(Locale.ROOT).replaceFirst("^AS", "");
    if (!digits.matches("[0-9]{1,10}")) {
      return Optional.empty();
    }
    long number = Long.parseLong(digits);
    return number >= 1 && number <= 4_294_967_294L
        ? Optional.of(new Asn(number))
        : Optional.empty();
  }

  static ScalarShape prefix() {
    return ScalarShape.of(
        "an IPv4 prefix such as '192.0.2.0/24'",
        Set.of(Kind.TEXT),
        DomainShapes::prefixProblem,
        Shape.object("type", "string", "pattern", "^[0-9]{1,3}(\\.[0-9]{1,3}){3}/[0-9]{1,2}$"));
  }

  private static Optional<Problem> prefixProblem(String text) {
    Optional<Ipv4Prefix> prefix = Ipv4Prefix.parse(text);
    if (prefix.isPresent()) {
      return prefix.orElseThrow().length() >= 8
          ? Optional.empty()
          : ScalarShape.problem(
              "prefix " + SourceText.quote(text) + " is larger than a /8",
              "write the prefixes of this site alone");
    }
    if (text.contains(":")) {
      return ScalarShape.problem(
          "prefix " + SourceText.quote(text) + " is not IPv4",
          "Azure Peering Service takes IPv4 only");
    }
    Optional<Ipv4Prefix> cleared = Ipv4Prefix.withoutHostBits(text);
    if (cleared.isPresent()) {
      return ScalarShape.problem(
          "prefix " + SourceText.quote(text) + " has host bits set",
          "did you mean '" + cleared.orElseThrow() + "'?");
    }
    boolean address = Ipv4Prefix.parse(text + "/32").isPresent();
    String hint = address ? "a single address is '" + text + "/32'" : "";
    return ScalarShape.problem(
        "expected an IPv4 prefix such as '192.0.2.0/24', found " + SourceText.quote(text), hint);
  }

  static ScalarShape community() {
    return ScalarShape.of(
        "a BGP community such as '8075:8007'",
        Set.of(Kind.TEXT),
        text ->
            COMMUNITY.matcher(text).matches()
                ? Optional.empty()
                : ScalarShape.problem(
                    "expected a BGP community such as '8075:8007', found " + SourceText.quote(text),
                    ""),
        Shape.object("type", "string", "pattern", "^" + COMMUNITY.pattern() + "$"));
  }

  /** A number of days, {@code 20 days}. */
  static ScalarShape days() {
    return ScalarShape.of(
        "a number of days such as '20 days'",
        TEXT_OR_NUMBER,
        text ->
            readDays(text).isPresent()
                ? Optional.empty()
                : ScalarShape.problem(
                    "expected a number of days such as '20 days', found " + SourceText.quote(text),
                    text.strip().matches("[0-9]{1,5}") ? "write '" + text.strip() + " days'" : ""),
        Shape.object("type", "string", "pattern", "^" + DAYS.pattern() + "$"));
  }

  static Optional<Integer> readDays(String text) {
    Matcher match = DAYS.matcher(text);
    return match.matches() ? Optional.of(Integer.valueOf(match.group(1))) : Optional.empty();
  }

  /** A bound on a round-trip time, {@code '< 30'}. */
  static ScalarShape comparison() {
    return ScalarShape.of(
        "a bound in ms such as '< 30'",
        TEXT_OR_NUMBER,
        text ->
            readComparison(text).isPresent()
                ? Optional.empty()
                : ScalarShape.problem(
                    "expected a bound in ms such as '< 30', found " + SourceText.quote(text),
                    text.strip().matches("[0-9.]+")
                        ? "write '< " + text.strip() + "'"
                        : "use <, <=, > or >= and a number"),
        Shape.object("type", "string", "pattern", "^" + COMPARISON.pattern() + "$"));
  }

  /** A bound on a figure without a unit, {@code '< 500'}. */
  static ScalarShape bound(String example) {
    return ScalarShape.of(
        "a bound such as '< " + example + "'",
        TEXT_OR_NUMBER,
        text ->
            BOUND.matcher(text).matches()
                ? Optional.empty()
                : ScalarShape.problem(
                    "expected a bound such as '< " + example + "', found " + SourceText.quote(text),
                    text.strip().matches("[0-9.]+")
                        ? "write '< " + text.strip() + "'"
                        : "use <, <=, > or >= and a number without a unit"),
        Shape.object("type", "string", "pattern", "^" + BOUND.pattern() + "$"));
  }

  /** A bound: its sign and its number. */
  record Bound(Expectation.Comparison comparison, String value) {}

  static Optional<Bound> readComparison(String text) {
    Matcher match = COMPARISON.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    for (Expectation.Comparison comparison : Expectation.Comparison.values()) {
      if (comparison.sign().equals(match.group(1))) {
        return Optional.of(new Bound(comparison, match.group(2)));
      }
    }
    return Optional.empty();
  }

  /** A key that the author chooses. */
  static ScalarShape id() {
    return ScalarShape.of(
        "a name",
        Set.of(Kind.TEXT),
        text ->
            text.matches("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._-]{0,62}[\\p{L}\\p{N}_-])?")
                ? Optional.empty()
                : ScalarShape.problem(
                    "expected a name of letters, digits, '.', '_' and '-' as key, found "
                        + SourceText.quote(text),
                    ""),
        Shape.object("type", "string", "minLength", 1, "maxLength", 64, "pattern", "^[^*]+$"));
  }
}

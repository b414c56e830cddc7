// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import digipoort.api.Text;
import digipoort.xbrl.internal.PatientText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What narrows the values of a type.
 *
 * @param minLength least number of characters, or null
 * @param maxLength most number of characters, or null
 * @param totalDigits most digits of a number, or null
 * @param fractionDigits most digits after the point, or null
 * @param bounds of numbers, all to be kept
 * @param patterns all to be matched
 * @param enumeration the only values allowed; empty when any is
 */
public record Facets(
    @Nullable Integer minLength,
    @Nullable Integer maxLength,
    @Nullable Integer totalDigits,
    @Nullable Integer fractionDigits,
    List<Bound> bounds,
    List<Form> patterns,
    List<String> enumeration) {
  /** Narrows nothing. */
  public static final Facets NONE =
      new Facets(null, null, null, null, List.of(), List.of(), List.of());

  public Facets {
    bounds = List.copyOf(bounds);
    patterns = List.copyOf(patterns);
    enumeration = List.copyOf(enumeration);
  }

  /**
   * A limit of a number.
   *
   * @param upper whether values must be below it, else above
   * @param inclusive whether it may be reached itself
   */
  public record Bound(BigDecimal limit, boolean upper, boolean inclusive) {
    private boolean holds(BigDecimal value) {
      int side = upper ? limit.compareTo(value) : value.compareTo(limit);
      return inclusive ? side >= 0 : side > 0;
    }

    @Override
    public String toString() {
      return (upper ? "<" : ">") + (inclusive ? "= " : " ") + limit.toPlainString();
    }
  }

  /**
   * How a value must be written.
   *
   * @param shown the pattern as the taxonomy has it
   * @param compiled the same for the JDK
   */
  public record Form(String shown, Pattern compiled) {}

  /** Both these and the narrower ones. */
  public Facets and(Facets narrower) {
    return new Facets(
        narrower.minLength == null ? minLength : narrower.minLength,
        narrower.maxLength == null ? maxLength : narrower.maxLength,
        narrower.totalDigits == null ? totalDigits : narrower.totalDigits,
        narrower.fractionDigits == null ? fractionDigits : narrower.fractionDigits,
        Stream.concat(bounds.stream(), narrower.bounds.stream()).toList(),
        Stream.concat(patterns.stream(), narrower.patterns.stream()).toList(),
        narrower.enumeration.isEmpty() ? enumeration : narrower.enumeration);
  }

  /** Why a value that is written as its base says does not fit, or empty when it does. */
  Optional<Text> refuses(Base base, String value) {
    if (!enumeration.isEmpty() && !enumeration.contains(value)) {
      return Optional.of(new Text("een van " + some(), "one of " + some()));
    }
    return length(value)
        .or(() -> base.decimal() ? number(value) : Optional.empty())
        .or(
            () ->
                patterns.stream()
                    .filter(form -> !PatientText.matches(form.compiled(), value))
                    .findFirst()
                    .map(form -> new Text("de vorm " + form.shown(), "the form " + form.shown())));
  }

  private Optional<Text> length(String value) {
    int length = value.codePointCount(0, value.length());
    boolean fits =
        (minLength == null || length >= minLength) && (maxLength == null || length <= maxLength);
    if (fits) {
      return Optional.empty();
    }
    String range =
        Objects.equals(minLength, maxLength)
            ? String.valueOf(minLength)
            : (minLength == null ? "0" : minLength) + ".." + (maxLength == null ? "n" : maxLength);
    return Optional.of(
        new Text(range + " tekens, niet " + length, range + " characters, not " + length));
  }

  private Optional<Text> number(String value) {
    if (totalDigits == null && fractionDigits == null && bounds.isEmpty()) {
      return Optional.empty();
    }
    boolean signed = value.startsWith("+") || value.startsWith("-");
    String bare = signed ? value.substring(1) : value;
    int point = bare.indexOf('.');
    int whole = digits(bare, 0, point < 0 ? bare.length() : point, true);
    int fraction = point < 0 ? 0 : digits(bare, point + 1, bare.length(), false);
    if (fractionDigits != null && fraction > fractionDigits) {
      return Optional.of(
          new Text(
              "hoogstens " + fractionDigits + " decimalen",
              "at most " + fractionDigits + " decimals"));
    }
    if (totalDigits != null && whole + fraction > totalDigits) {
      return Optional.of(
          new Text("hoogstens " + totalDigits + " cijfers", "at most " + totalDigits + " digits"));
    }
    if (bounds.isEmpty() || bare.length() > 1000) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(value.endsWith(".") ? value + "0" : value);
    return bounds.stream()
        .filter(bound -> !bound.holds(number))
        .findFirst()
        .map(bound -> Text.verbatim(bound.toString()));
  }

  /** How many digits count: not the zeros before a whole number or after a fraction. */
  private static int digits(String bare, int from, int to, boolean whole) {
    int start = from;
    int end = to;
    while (start < end && bare.charAt(whole ? start : end - 1) == '0') {
      start += whole ? 1 : 0;
      end -= whole ? 0 : 1;
    }
    return end - start;
  }

  private String some() {
    String first = String.join(", ", enumeration.subList(0, Math.min(12, enumeration.size())));
    return enumeration.size() > 12 ? first + ", ..." : first;
  }
}

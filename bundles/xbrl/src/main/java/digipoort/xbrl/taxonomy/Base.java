// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import digipoort.api.Text;
import digipoort.xbrl.internal.PatientText;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.xml.datatype.DatatypeFactory;
import org.jspecify.annotations.Nullable;

/** The types of XML Schema that values are made of. */
public enum Base {
  STRING("string", "", "tekst", "text"),
  NORMALIZED_STRING("normalizedString", "", "tekst", "text"),
  TOKEN("token", "", "tekst", "text"),
  LANGUAGE("language", "[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*", "een taalcode", "a language code"),
  NAME("Name", "[\\p{L}_:][\\p{L}\\p{M}\\p{N}._:-]*", "een naam", "a name"),
  NCNAME("NCName", "[\\p{L}_][\\p{L}\\p{M}\\p{N}._-]*", "een naam", "a name"),
  NMTOKEN("NMTOKEN", "[\\p{L}\\p{M}\\p{N}._:-]+", "een naam", "a name"),
  QNAME(
      "QName",
      "([\\p{L}_][\\p{L}\\p{M}\\p{N}._-]*:)?[\\p{L}_][\\p{L}\\p{M}\\p{N}._-]*",
      "een naam met prefix",
      "a name with a prefix"),
  ANY_URI("anyURI", "[^\\s<>\"{}|\\\\^`]*", "een URI", "a URI"),
  BOOLEAN("boolean", "true|false|1|0", "true of false", "true or false"),
  DECIMAL("decimal", "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)", "een getal", "a number"),
  INTEGER("integer", "[+-]?\\d+", "een geheel getal", "a whole number"),
  NON_NEGATIVE_INTEGER(
      "nonNegativeInteger",
      "\\+?\\d+|-0+",
      "een geheel getal van 0 of meer",
      "a whole number, 0 or more"),
  POSITIVE_INTEGER(
      "positiveInteger",
      "\\+?0*[1-9]\\d*",
      "een geheel getal van 1 of meer",
      "a whole number, 1 or more"),
  NON_POSITIVE_INTEGER(
      "nonPositiveInteger",
      "-\\d+|\\+?0+",
      "een geheel getal van 0 of minder",
      "a whole number, 0 or less"),
  NEGATIVE_INTEGER(
      "negativeInteger",
      "-0*[1-9]\\d*",
      "een geheel getal van -1 of minder",
      "a whole number, -1 or less"),
  LONG("long", "[+-]?\\d+", "een geheel getal", "a whole number", 63, true),
  INT("int", "[+-]?\\d+", "een geheel getal", "a whole number", 31, true),
  SHORT("short", "[+-]?\\d+", "een geheel getal", "a whole number", 15, true),
  BYTE("byte", "[+-]?\\d+", "een geheel getal", "a whole number", 7, true),
  UNSIGNED_LONG("unsignedLong", "\\+?\\d+", "een geheel getal", "a whole number", 64, false),
  UNSIGNED_INT("unsignedInt", "\\+?\\d+", "een geheel getal", "a whole number", 32, false),
  UNSIGNED_SHORT("unsignedShort", "\\+?\\d+", "een geheel getal", "a whole number", 16, false),
  UNSIGNED_BYTE("unsignedByte", "\\+?\\d+", "een geheel getal", "a whole number", 8, false),
  FLOAT(
      "float", "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?|-?INF|NaN", "een getal", "a number"),
  DOUBLE(
      "double", "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?|-?INF|NaN", "een getal", "a number"),
  DATE("date", Shape.DAY + Shape.ZONE, "een datum (jjjj-mm-dd)", "a date (yyyy-mm-dd)"),
  DATE_TIME(
      "dateTime", Shape.DAY + "T" + Shape.CLOCK + Shape.ZONE, "datum en tijd", "date and time"),
  /** A date with or without a time, as XBRL has it. */
  DATE_UNION(
      "dateUnion",
      Shape.DAY + "(T" + Shape.CLOCK + ")?" + Shape.ZONE,
      "een datum (jjjj-mm-dd)",
      "a date (yyyy-mm-dd)"),
  TIME("time", Shape.CLOCK + Shape.ZONE, "een tijd (uu:mm:ss)", "a time (hh:mm:ss)"),
  G_YEAR("gYear", Shape.YEAR + Shape.ZONE, "een jaar (jjjj)", "a year (yyyy)"),
  G_YEAR_MONTH(
      "gYearMonth",
      Shape.YEAR + "-\\d\\d" + Shape.ZONE,
      "jaar en maand (jjjj-mm)",
      "year and month (yyyy-mm)"),
  G_MONTH("gMonth", "--\\d\\d" + Shape.ZONE, "een maand (--mm)", "a month (--mm)"),
  G_MONTH_DAY(
      "gMonthDay",
      "--\\d\\d-\\d\\d" + Shape.ZONE,
      "maand en dag (--mm-dd)",
      "month and day (--mm-dd)"),
  G_DAY("gDay", "---\\d\\d" + Shape.ZONE, "een dag (---dd)", "a day (---dd)"),
  DURATION("duration", "-?P[0-9YMDTHS.]{2,60}", "een tijdsduur (P1Y2M3D)", "a duration (P1Y2M3D)"),
  HEX_BINARY("hexBinary", "([0-9a-fA-F]{2})*", "hexadecimale cijfers", "hexadecimal digits"),
  BASE64_BINARY("base64Binary", "[A-Za-z0-9+/=\\s]*", "base64", "base64"),
  /** Not a simple value, or one that is not looked into. */
  ANY("anySimpleType", "", "", "");

  private static final Set<Base> CALENDAR = EnumSet.range(DATE, G_DAY);
  private static final Map<Base, UnaryOperator<String>> KEPT =
      Map.of(
          STRING, text -> text,
          ANY, text -> text,
          NORMALIZED_STRING, text -> text.replaceAll("[\\t\\n\\r]", " "));

  private final String schemaName;
  private final @Nullable Pattern lexical;
  private final Text expected;
  private final @Nullable BigInteger least;
  private final @Nullable BigInteger most;

  Base(String schemaName, String lexical, String nl, String en) {
    this(schemaName, lexical, nl, en, 0, false);
  }

  Base(String schemaName, String lexical, String nl, String en, int bits, boolean signed) {
    this.schemaName = schemaName;
    this.lexical = lexical.isEmpty() ? null : Pattern.compile(lexical);
    this.expected = nl.isEmpty() ? Text.verbatim("?") : new Text(nl, en);
    BigInteger limit = BigInteger.TWO.pow(bits);
    this.most = bits == 0 ? null : limit.subtract(BigInteger.ONE);
    this.least = signed ? limit.negate() : BigInteger.ZERO;
  }

  /** The name of the type in XML Schema; that of {@link #DATE_UNION} is XBRL's own. */
  public String schemaName() {
    return schemaName;
  }

  /** Whether its values are numbers that can be compared and whose digits can be counted. */
  public boolean decimal() {
    return compareTo(DECIMAL) >= 0 && compareTo(UNSIGNED_BYTE) <= 0;
  }

  /** What becomes of whitespace before anything else. */
  UnaryOperator<String> whitespace() {
    return KEPT.getOrDefault(this, Base::collapse);
  }

  /** What is expected, when the value is not written as this type is. */
  Optional<Text> refuses(String value) {
    boolean fits =
        lexical == null
            || PatientText.matches(lexical, value)
                && within(value)
                && (!CALENDAR.contains(this) && this != DURATION || exists(value));
    return fits ? Optional.empty() : Optional.of(expected);
  }

  private boolean within(String value) {
    if (most == null || least == null) {
      return true;
    }
    if (value.length() > 40) {
      return false;
    }
    BigInteger number = new BigInteger(value.startsWith("+") ? value.substring(1) : value);
    return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
  }

  /** Whether the calendar has it: no 30 February, no hour 25. */
  private boolean exists(String value) {
    try {
      if (this == DURATION) {
        Calendar.FACTORY.newDuration(value);
      } else {
        Calendar.FACTORY.newXMLGregorianCalendar(value);
        int time = value.indexOf('T');
        if (time > 0) {
          Calendar.FACTORY.newXMLGregorianCalendar(value.substring(0, time));
        }
      }
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String collapse(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** How moments are written. */
  private static final class Shape {
    private static final String YEAR = "-?(\\d{4}|[1-9]\\d{4,8})";
    private static final String DAY = YEAR + "-\\d\\d-\\d\\d";
    private static final String CLOCK = "\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,20})?";
    private static final String ZONE = "(Z|[+-](0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?";
  }

  /** Made when first needed. */
  private static final class Calendar {
    private static final DatatypeFactory FACTORY = DatatypeFactory.newDefaultInstance();
  }
}

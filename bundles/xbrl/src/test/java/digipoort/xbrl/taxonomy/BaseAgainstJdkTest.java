// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.namespace.QName;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

/** Our types take and refuse the same values as the XML Schema validator of the JDK. */
class BaseAgainstJdkTest {
  private static final long SEED = 20261209;
  private static final List<String> GOOD =
      List.of(
          "true",
          "0",
          "1",
          "-1",
          "+007",
          "12.50",
          ".5",
          "5.",
          "1e3",
          "INF",
          "NaN",
          "127",
          "-129",
          "255",
          "32768",
          "2147483648",
          "18446744073709551615",
          "2026-12-31",
          "2024-02-29",
          "2026-12-31T23:59:59.5Z",
          "2026-12-31T24:00:00",
          "12:30:00+01:00",
          "2026",
          "2026-12",
          "--12",
          "--12-31",
          "---31",
          "P1Y2M3DT4H5M6.7S",
          "-PT5M",
          "nl-BE",
          "a-b.c",
          "x:y",
          "_a1",
          "0aFF",
          "YWJj",
          "http://a.example/b#c",
          "a b",
          "");
  private static final String ALPHABET = "0123456789-+.:eETZPYMDHSINFa_x ";

  @ParameterizedTest
  @EnumSource(
      value = Base.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ANY", "DATE_UNION", "QNAME", "ANY_URI", "BASE64_BINARY"})
  void sameValuesAreTakenAndRefused(Base base) throws SAXException, IOException {
    Validator validator = schema(base).newValidator();
    ItemType type =
        new ItemType(new QName("t"), base, ItemType.Measure.NONE, Facets.NONE, List.of());
    List<String> differences = new ArrayList<>();
    for (String value : values()) {
      boolean takes = type.refuses(value).isEmpty();
      boolean beyond = base == Base.G_YEAR && value.matches(".*\\d{10}.*"); // limits of the JDK
      if (!beyond && takes != valid(validator, value)) {
        differences.add((takes ? "taken: '" : "refused: '") + value + "'");
      }
    }
    assertThat(differences).as("seed " + SEED).isEmpty();
  }

  private static Set<String> values() {
    Random random = new Random(SEED);
    Set<String> values = new TreeSet<>(GOOD);
    for (int i = 0; i < 400; i++) {
      StringBuilder value = new StringBuilder(GOOD.get(random.nextInt(GOOD.size())));
      for (int change = random.nextInt(3); change >= 0; change--) {
        char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        int at = random.nextInt(value.length() + 1);
        if (at < value.length() && random.nextBoolean()) {
          value.setCharAt(at, c);
        } else if (at < value.length() && random.nextBoolean()) {
          value.deleteCharAt(at);
        } else {
          value.insert(at, c);
        }
      }
      values.add(value.toString());
    }
    return values;
  }

  private static Schema schema(Base base) throws SAXException {
    String xsd =
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='v' type='xs:"
            + base.schemaName()
            + "'/></xs:schema>";
    return SchemaFactory.newDefaultInstance().newSchema(new StreamSource(new StringReader(xsd)));
  }

  private static boolean valid(Validator validator, String value) throws IOException {
    String document = "<v>" + value + "</v>";
    try {
      validator.validate(new StreamSource(new StringReader(document)));
      return true;
    } catch (SAXException e) {
      return false;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.json.internal;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import digipoort.api.BerichtInhoud;
import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.json.ContentIntake;
import digipoort.json.ContentIntake.StoredContent;
import digipoort.json.ContentStore;
import digipoort.json.SubmissionLimits;
import digipoort.json.SubmissionReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Builds the tree of one JSON object; base64 of contents is decoded on the way, not kept as text.
 */
final class TreeBuilder {
  private static final Pattern CONTENT = Pattern.compile("/inhoud/base64|/bijlagen/\\d+/base64");

  private final JsonParser parser;
  private final List<Finding> findings;
  private final Map<String, StoredContent> contents = new HashMap<>();
  private final ContentStore store;
  private int values;
  private long text;

  TreeBuilder(JsonParser parser, ContentStore store, List<Finding> findings) {
    this.parser = parser;
    this.store = store;
    this.findings = findings;
  }

  /** The decoded contents, by JSON Pointer. */
  Map<String, StoredContent> contents() {
    return contents;
  }

  Map<String, ErpValue> build() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new StopException(SubmissionParser.syntax(parser.currentLocation(), "empty"));
    }
    if (first != JsonToken.START_OBJECT) {
      throw new StopException(
          Finding.error("ERP-TYPE", "")
              .says("Dit is geen JSON-object.", "This is not a JSON object.")
              .todo(
                  "Geef de velden van de aanvraag tussen accolades.",
                  "Give the fields of the submission between braces.")
              .build());
    }
    Map<String, ErpValue> fields = fields("", 1);
    if (parser.nextToken() != null) {
      throw new StopException(
          SubmissionParser.syntax(
              parser.currentTokenLocation(), "something follows after the closing brace"));
    }
    return fields;
  }

  private Map<String, ErpValue> fields(String pointer, int depth) throws IOException {
    Map<String, ErpValue> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      count(name, pointer);
      String at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      parser.nextToken();
      ErpValue value = value(at, depth);
      if (fields.putIfAbsent(name, value) != null) {
        findings.add(
            Finding.error("JSON-DUPLICATE", at)
                .says(
                    "Het veld '" + name + "' staat er meer dan eens.",
                    "The field '" + name + "' is given more than once.")
                .todo("Laat er een staan.", "Keep one of them.")
                .build());
      }
    }
    return fields;
  }

  private ErpValue value(String at, int depth) throws IOException {
    if (++values > SubmissionLimits.VALUES) {
      throw StopException.limit(
          SubmissionReader.LIMIT,
          at,
          "Meer dan " + SubmissionLimits.VALUES + " waarden.",
          "More than " + SubmissionLimits.VALUES + " values.");
    }
    JsonToken token = parser.currentToken();
    if (token.isStructStart() && depth >= SubmissionLimits.DEPTH) {
      throw StopException.limit(
          SubmissionReader.LIMIT,
          at,
          "Meer dan " + SubmissionLimits.DEPTH + " niveaus diep.",
          "More than " + SubmissionLimits.DEPTH + " levels deep.");
    }
    return switch (token) {
      case START_OBJECT -> new ErpValue.Fields(fields(at, depth + 1));
      case START_ARRAY -> items(at, depth + 1);
      case VALUE_STRING -> CONTENT.matcher(at).matches() ? content(at) : text(at);
      case VALUE_TRUE, VALUE_FALSE -> new ErpValue.Flag(token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> new ErpValue.Nothing();
      default -> amount(at);
    };
  }

  private ErpValue items(String pointer, int depth) throws IOException {
    List<ErpValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(pointer + "/" + items.size(), depth));
    }
    return new ErpValue.Items(items);
  }

  private ErpValue text(String at) throws IOException {
    String value = parser.getText();
    count(value, at);
    for (int i = 0; i < value.length(); i++) {
      if (isAlone(value, i) || isControl(value.charAt(i))) {
        findings.add(
            Finding.error("ERP-VALUE", at)
                .says(
                    "De tekst bevat een stuurteken of een half teken.",
                    "The text holds a control character or half a character.")
                .todo("Verbeter de tekst.", "Correct the text.")
                .build());
        return new ErpValue.Nothing();
      }
    }
    return new ErpValue.Words(value);
  }

  private static boolean isAlone(String text, int at) {
    char character = text.charAt(at);
    return Character.isHighSurrogate(character)
            && (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1)))
        || Character.isLowSurrogate(character)
            && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** What no message in XML can hold. */
  private static boolean isControl(char character) {
    return character < ' ' && character != '\t' && character != '\n' && character != '\r'
        || character > '\ufffd';
  }

  private void count(String more, String at) throws StopException {
    text += more.length();
    if (text > SubmissionLimits.ALL_TEXT) {
      throw StopException.limit(
          SubmissionReader.LIMIT,
          at,
          "Meer dan " + SubmissionLimits.ALL_TEXT + " tekens.",
          "More than " + SubmissionLimits.ALL_TEXT + " characters.");
    }
  }

  private ErpValue amount(String at) throws IOException {
    Optional<BigDecimal> number = number();
    if (number.isEmpty()) {
      findings.add(
          Finding.error(SubmissionReader.LIMIT, at)
              .says(
                  "Het getal heeft meer dan " + SubmissionLimits.DIGITS + " cijfers.",
                  "The number has more than " + SubmissionLimits.DIGITS + " digits.")
              .todo("Geef het juiste getal.", "Give the right number.")
              .build());
      return new ErpValue.Nothing();
    }
    return new ErpValue.Amount(number.get());
  }

  /** Empty when it has too many digits: 1e999999999 is short to write and endless to print. */
  private Optional<BigDecimal> number() throws IOException {
    try {
      BigDecimal number = new BigDecimal(parser.getText());
      return number.precision() > SubmissionLimits.DIGITS
              || Math.abs((long) number.scale()) > SubmissionLimits.DIGITS
          ? Optional.empty()
          : Optional.of(number);
    } catch (NumberFormatException | ArithmeticException e) {
      return Optional.empty(); // an exponent beyond what a number can have
    }
  }

  private ErpValue content(String at) throws IOException {
    if (contents.size() >= SubmissionLimits.CONTENTS) {
      throw StopException.limit(
          SubmissionReader.LIMIT,
          at,
          "Meer dan " + SubmissionLimits.CONTENTS + " bijlagen.",
          "More than " + SubmissionLimits.CONTENTS + " bijlagen.");
    }
    ContentIntake intake = new ContentIntake(store);
    try {
      parser.readBinaryValue(intake);
    } catch (ContentIntake.ContentTooLargeException e) {
      throw StopException.limit(
          SubmissionReader.LIMIT,
          at,
          "De inhoud is groter dan " + BerichtInhoud.MAX_LENGTH + " octetten.",
          "The content is larger than " + BerichtInhoud.MAX_LENGTH + " octets.");
    } catch (JsonEOFException e) {
      throw e;
    } catch (JsonParseException | IllegalArgumentException e) {
      throw notBase64(at);
    }
    contents.putIfAbsent(at, intake.content());
    return new ErpValue.Words("base64");
  }

  private StopException notBase64(String at) {
    int line = parser.currentLocation().getLineNr();
    return new StopException(
        Finding.error("ERP-TYPE", at)
            .says(
                "Geen geldige base64, regel " + line + ".", "Not valid base64, line " + line + ".")
            .todo(
                "Geef de octetten in base64 met opvulling (RFC 4648, hoofdstuk 4).",
                "Give the octets in base64 with padding (RFC 4648, section 4).")
            .build());
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.json.internal;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import digipoort.api.BerichtInhoud;
import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.json.SubmissionReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Builds the tree of one JSON object; base64 of contents is decoded on the way, not kept as text.
 */
final class TreeBuilder {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_VALUES = 100_000;
  private static final int MAX_DIGITS = 38;
  private static final Pattern CONTENT = Pattern.compile("/inhoud/base64|/bijlagen/\\d+/base64");

  private final JsonParser parser;
  private final List<Finding> findings;
  private final Map<String, byte[]> contents = new HashMap<>();
  private int values;

  TreeBuilder(JsonParser parser, List<Finding> findings) {
    this.parser = parser;
    this.findings = findings;
  }

  /** The decoded contents, by JSON Pointer. */
  Map<String, byte[]> contents() {
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
    if (++values > MAX_VALUES) {
      throw StopException.limit(
          SubmissionReader.LIMIT,
          at,
          "Meer dan " + MAX_VALUES + " waarden.",
          "More than " + MAX_VALUES + " values.");
    }
    JsonToken token = parser.currentToken();
    if (token.isStructStart() && depth >= MAX_DEPTH) {
      throw StopException.limit(
          SubmissionReader.LIMIT,
          at,
          "Meer dan " + MAX_DEPTH + " niveaus diep.",
          "More than " + MAX_DEPTH + " levels deep.");
    }
    return switch (token) {
      case START_OBJECT -> new ErpValue.Fields(fields(at, depth + 1));
      case START_ARRAY -> items(at, depth + 1);
      case VALUE_STRING ->
          CONTENT.matcher(at).matches() ? content(at) : new ErpValue.Words(parser.getText());
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

  private ErpValue amount(String at) throws IOException {
    BigDecimal number = parser.getDecimalValue();
    // 1e999999999 is short to write and endless to print
    if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS) {
      findings.add(
          Finding.error(SubmissionReader.LIMIT, at)
              .says(
                  "Het getal heeft meer dan " + MAX_DIGITS + " cijfers.",
                  "The number has more than " + MAX_DIGITS + " digits.")
              .todo("Geef het juiste getal.", "Give the right number.")
              .build());
      return new ErpValue.Nothing();
    }
    return new ErpValue.Amount(number);
  }

  private ErpValue content(String at) throws IOException {
    BoundedBuffer buffer = new BoundedBuffer(at);
    try {
      parser.readBinaryValue(buffer);
    } catch (JsonEOFException e) {
      throw e;
    } catch (JsonParseException | IllegalArgumentException e) {
      int line = parser.currentLocation().getLineNr();
      throw new StopException(
          Finding.error("ERP-TYPE", at)
              .says(
                  "Geen geldige base64, regel " + line + ".",
                  "Not valid base64, line " + line + ".")
              .todo(
                  "Geef de octetten in base64 met opvulling (RFC 4648, hoofdstuk 4).",
                  "Give the octets in base64 with padding (RFC 4648, section 4).")
              .build());
    }
    contents.putIfAbsent(at, buffer.toByteArray());
    return new ErpValue.Words("base64");
  }

  /** Stops at the limit of the koppelvlak. */
  private static final class BoundedBuffer extends OutputStream {
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final String pointer;

    BoundedBuffer(String pointer) {
      this.pointer = pointer;
    }

    byte[] toByteArray() {
      return octets.toByteArray();
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] more, int offset, int length) throws IOException {
      if ((long) octets.size() + length > BerichtInhoud.MAX_LENGTH) {
        throw StopException.limit(
            SubmissionReader.LIMIT,
            pointer,
            "De inhoud is groter dan " + BerichtInhoud.MAX_LENGTH + " octetten.",
            "The content is larger than " + BerichtInhoud.MAX_LENGTH + " octets.");
      }
      octets.write(more, offset, length);
    }
  }
}

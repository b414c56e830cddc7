// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.trial;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.Identiteit;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON form of a submission, as far as the samples use it. */
public final class Json {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private Json() {}

  public static Submission submission(Path file) throws IOException {
    JsonNode root = MAPPER.readTree(file.toFile());
    Submission.Builder submission =
        Submission.builder()
            .submissionKey(root.get("submissionKey").textValue())
            .berichtsoort(root.get("berichtsoort").textValue())
            .aansluiting(root.get("aansluiting").textValue())
            .belanghebbende(
                new Identiteit(
                    root.at("/belanghebbende/nummer").textValue(),
                    root.at("/belanghebbende/type").textValue()))
            .payload(new ErpDocument((ErpValue.Fields) value(root.get("document"))));
    if (root.has("rol")) {
      submission.rol(root.get("rol").textValue());
    }
    if (root.has("tijdvak")) {
      submission.tijdvak(
          new Tijdvak(
              LocalDate.parse(root.at("/tijdvak/begin").textValue()),
              LocalDate.parse(root.at("/tijdvak/einde").textValue())));
    }
    return submission.build();
  }

  public static ErpDocument document(String json) {
    try {
      return new ErpDocument((ErpValue.Fields) value(MAPPER.readTree(json)));
    } catch (IOException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static ErpValue value(JsonNode node) {
    if (node.isObject()) {
      Map<String, ErpValue> fields = new LinkedHashMap<>();
      node.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
      return new ErpValue.Fields(fields);
    }
    if (node.isArray()) {
      List<ErpValue> items = new ArrayList<>();
      node.forEach(item -> items.add(value(item)));
      return new ErpValue.Items(items);
    }
    if (node.isNumber()) {
      return new ErpValue.Amount(node.decimalValue());
    }
    if (node.isBoolean()) {
      return new ErpValue.Flag(node.booleanValue());
    }
    return node.isNull() ? new ErpValue.Nothing() : new ErpValue.Words(node.textValue());
  }
}

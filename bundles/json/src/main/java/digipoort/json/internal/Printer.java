// SPDX-License-Identifier: Apache-2.0
package digipoort.json.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import digipoort.api.ErpValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Prints trees of maps, lists and plain values. */
public enum Printer {
  /** One line. */
  COMPACT,
  /** A field per line. */
  PRETTY;

  private static final JsonFactory FACTORY = new JsonFactory();

  /** The tree as JSON. */
  public String print(Object tree) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      if (this == PRETTY) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        json.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      }
      write(json, tree);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toString();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof ErpValue node) {
      document(json, node);
    } else if (value instanceof Map<?, ?> fields) {
      json.writeStartObject();
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        json.writeFieldName(field.getKey().toString());
        write(json, field.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof List<?> items) {
      json.writeStartArray();
      for (Object item : items) {
        write(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof byte[] octets) {
      json.writeBinary(octets);
    } else {
      json.writeString(value.toString());
    }
  }

  private static void document(JsonGenerator json, ErpValue node) throws IOException {
    if (node instanceof ErpValue.Fields fields) {
      write(json, fields.values());
    } else if (node instanceof ErpValue.Items items) {
      write(json, items.values());
    } else if (node instanceof ErpValue.Amount amount) {
      json.writeNumber(amount.toString());
    } else if (node instanceof ErpValue.Flag flag) {
      json.writeBoolean(flag.value());
    } else if (node instanceof ErpValue.Nothing) {
      json.writeNull();
    } else {
      json.writeString(node.toString());
    }
  }
}

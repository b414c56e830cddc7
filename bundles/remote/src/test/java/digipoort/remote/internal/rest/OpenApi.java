// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** docs/openapi.yaml, and a check of answers against it. Knows as much of it as that file uses. */
final class OpenApi {
  private static final Map<String, Class<?>> TYPES =
      Map.of(
          "object", Map.class,
          "array", List.class,
          "string", String.class,
          "boolean", Boolean.class,
          "integer", Integer.class);

  private final Map<String, Object> root;

  OpenApi() {
    try {
      root = new Yaml().load(Files.readString(Path.of("../../docs/openapi.yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails unless this status is described and the body fits its schema. */
  void check(String path, String method, int status, String body) {
    Map<String, Object> responses = map(root, "paths", path, method, "responses");
    String name = method + " " + path + " " + status;
    assertThat(responses).as(name).containsKey(String.valueOf(status));
    Map<String, Object> response = map(responses, String.valueOf(status));
    if (!response.containsKey("content")) {
      assertThat(body).as(name).isEmpty();
      return;
    }
    Object json = new Yaml(new JsonOnly()).load(body);
    check(name, map(response, "content", "application/json", "schema"), json);
  }

  /** The names of the properties of a schema. */
  Set<String> properties(String schema) {
    return map(root, "components", "schemas", schema, "properties").keySet();
  }

  /** The values that a property may have. */
  @SuppressWarnings("unchecked")
  List<String> values(String schema, String property) {
    return (List<String>)
        map(root, "components", "schemas", schema, "properties", property).get("enum");
  }

  private void check(String at, Map<String, Object> given, Object value) {
    Map<String, Object> schema = given;
    if (schema.get("$ref") instanceof String reference) {
      schema = map(root, reference.substring(2).split("/"));
    }
    assertThat(value).as(at).isInstanceOf(TYPES.get(schema.get("type")));
    if (schema.get("enum") instanceof List<?> values) {
      assertThat(values.contains(value)).as(at + " = " + value).isTrue();
    }
    if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        check(at + "/" + i, map(schema, "items"), items.get(i));
      }
    }
    if (value instanceof Map<?, ?> fields
        && !Boolean.TRUE.equals(schema.get("additionalProperties"))) {
      if (schema.get("required") instanceof List<?> required) {
        assertThat(fields.keySet().containsAll(required)).as(at + " " + fields.keySet()).isTrue();
      }
      Map<String, Object> properties = map(schema, "properties");
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        String name = String.valueOf(field.getKey());
        assertThat(properties).as(at).containsKey(name);
        check(at + "/" + name, map(properties, name), field.getValue());
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> from, String... path) {
    Map<String, Object> found = from;
    for (String name : path) {
      assertThat(found.get(name)).as(String.join("/", path)).isInstanceOf(Map.class);
      found = (Map<String, Object>) found.get(name);
    }
    return found;
  }
}

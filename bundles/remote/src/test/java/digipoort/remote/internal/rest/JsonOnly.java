// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.rest;

import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads JSON with the YAML parser: what is quoted is text, also when it looks like a date. */
final class JsonOnly extends SafeConstructor {
  JsonOnly() {
    super(new LoaderOptions());
  }

  @Override
  protected Object constructObject(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.isPlain()) {
      scalar.setTag(Tag.STR);
    }
    return super.constructObject(node);
  }

  @Override
  protected Map<Object, Object> createDefaultMap(int initSize) {
    return super.createDefaultMap(initSize);
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.sba;

import digipoort.api.ErpValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Builds fields for the ERP, in their order. */
final class Fields {
  private final Map<String, ErpValue> values = new LinkedHashMap<>();

  private Fields() {}

  static Fields of() {
    return new Fields();
  }

  Fields put(String name, ErpValue value) {
    values.put(name, value);
    return this;
  }

  Fields words(String name, String words) {
    return put(name, new ErpValue.Words(words));
  }

  /** Left out when there is nothing to say. */
  Fields words(String name, Optional<String> words) {
    words.ifPresent(given -> words(name, given));
    return this;
  }

  ErpValue.Fields value() {
    return new ErpValue.Fields(values);
  }
}

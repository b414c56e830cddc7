// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node of an {@link ErpDocument}: immutable. */
public sealed interface ErpValue {
  /** Text; may be empty. */
  record Words(String value) implements ErpValue {
    @Override
    public String toString() {
      return value;
    }
  }

  /** A number, exact. */
  record Amount(BigDecimal value) implements ErpValue {
    /** Without an exponent, unless that would take more digits than a person reads. */
    @Override
    public String toString() {
      return Math.abs((long) value.scale()) > 100 ? value.toString() : value.toPlainString();
    }
  }

  /** Yes or no. */
  record Flag(boolean value) implements ErpValue {
    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  /** Nothing was filled in; treated as if the field were left out. */
  record Nothing() implements ErpValue {
    @Override
    public String toString() {
      return "null";
    }
  }

  /** A list, in order. */
  record Items(List<ErpValue> values) implements ErpValue {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** Named fields, in the order given. */
  record Fields(Map<String, ErpValue> values) implements ErpValue {
    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }
}

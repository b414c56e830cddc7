// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.profiel;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a message writes a value that the model has in UWV's way.
 *
 * @param iso whether days and moments are written with their separators
 * @param codes what stands for what, for values that are written otherwise
 */
record Conversion(boolean iso, Map<String, String> codes) {
  static final Conversion NONE = new Conversion(false, Map.of());

  Conversion {
    codes = Map.copyOf(codes);
  }

  /** From the model to the message. */
  String out(String value) {
    String coded = codes.getOrDefault(value, value);
    if (!iso || !coded.matches("[0-9]{8}([0-9]{6})?")) {
      return coded;
    }
    String day = coded.substring(0, 4) + "-" + coded.substring(4, 6) + "-" + coded.substring(6, 8);
    return coded.length() == 8
        ? day
        : day
            + "T"
            + coded.substring(8, 10)
            + ":"
            + coded.substring(10, 12)
            + ":"
            + coded.substring(12);
  }

  /** From the message to the model. */
  String in(String written) {
    Map<String, String> back =
        codes.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (a, b) -> a));
    String value = back.getOrDefault(written, written);
    return iso && value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?")
        ? value.replaceAll("[-T:]", "")
        : value;
  }
}

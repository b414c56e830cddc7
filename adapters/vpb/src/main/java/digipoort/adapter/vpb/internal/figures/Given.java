// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.figures;

import digipoort.adapter.vpb.internal.form.Cell;
import digipoort.adapter.vpb.internal.form.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * What an ERP filled in on a form.
 *
 * @param texts what is no amount, as it will be filed, by concept
 * @param amounts exact, as handed over
 * @param lines what is no amount, as it will be filed, by concept of the tuple
 */
public record Given(
    Map<QName, String> texts,
    Map<Cell, BigDecimal> amounts,
    Map<QName, List<Map<QName, String>>> lines) {
  public Given {
    texts = Map.copyOf(texts);
    amounts = Map.copyOf(amounts);
    lines = Map.copyOf(lines);
  }

  /** The text of a field of a section. */
  Optional<String> text(Field field) {
    return Optional.ofNullable(texts.get(field.concept()));
  }
}

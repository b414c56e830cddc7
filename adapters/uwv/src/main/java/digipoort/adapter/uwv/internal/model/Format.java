// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.model;

import digipoort.api.Text;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a field may hold.
 *
 * @param type of value
 * @param min shortest length, in characters or digits
 * @param max greatest length, in characters or digits
 * @param pattern what it has to match, or null
 * @param example a value that fits; empty when the type says enough
 * @param codes the values it may have, or null
 */
public record Format(
    Type type,
    int min,
    int max,
    @Nullable Pattern pattern,
    String example,
    @Nullable CodeList codes) {
  /**
   * What is the matter with a value.
   *
   * @param code of the finding
   * @param expected what would be right
   */
  public record Complaint(String code, Text expected) {}

  /** The value as UWV writes it, from how an ERP does; as it was when that cannot be told. */
  public String normal(String given) {
    return type.normal(given);
  }

  /** What is the matter with a value as UWV writes it. */
  public Optional<Complaint> complaint(String value) {
    return type.complaint(this, value);
  }
}

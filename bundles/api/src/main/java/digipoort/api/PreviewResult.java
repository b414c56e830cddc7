// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a submission would become. Nothing is stored.
 *
 * @param preview for a person, in both languages, or null when it cannot be mapped
 * @param inhoud the content that would be sent, or null when it cannot be mapped
 * @param findings everything noticed, empty when all is well
 */
public record PreviewResult(
    @Nullable Text preview, @Nullable BerichtInhoud inhoud, List<Finding> findings) {
  public PreviewResult {
    findings = List.copyOf(findings);
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import org.jspecify.annotations.Nullable;

/**
 * How the content of a delivery goes out once more, as a new delivery.
 *
 * @param submissionKey of the new delivery, 1 to 100 characters; null derives one from the first
 * @param correction whether the new one names the aanleverkenmerk of the first as its
 *     eerderAanleverkenmerk
 * @param reason for the record, 1 to 200 characters
 */
public record Resubmission(@Nullable String submissionKey, boolean correction, String reason) {
  public Resubmission {
    Requirement.optionalText("submissionKey", submissionKey, 100);
    Requirement.text("reason", reason, 200);
  }
}

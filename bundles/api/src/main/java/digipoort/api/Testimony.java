// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/**
 * What a person learnt of the outcome of a delivery, outside this product.
 *
 * @param outcome {@link State#COMPLETED} or {@link State#REJECTED}
 * @param source where it was learnt, 1 to 100 characters: a telephone call, a portal, a letter
 * @param reason for the record, 1 to 200 characters: what was said there
 */
public record Testimony(State outcome, String source, String reason) {
  public Testimony {
    if (outcome != State.COMPLETED && outcome != State.REJECTED) {
      throw new IllegalArgumentException(
          "outcome: " + outcome + " (expected: COMPLETED or REJECTED)");
    }
    Requirement.text("source", source, 100);
    Requirement.text("reason", reason, 200);
  }
}

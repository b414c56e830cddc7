// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import java.util.Objects;

/**
 * How the simulator writes its answers, as far as Digipoort's own way changed or is not published.
 *
 * @param layout order of the elements in the Security header
 * @param sha1 whether answers are signed with RSA-SHA1 instead of RSA-SHA256
 * @param ophaalFoutcode foutcode of the faults of the OphaalService; the real one is not published
 */
public record AnswerStyle(Layout layout, boolean sha1, String ophaalFoutcode) {
  /** As recorded, but signed with SHA-256. */
  public static final AnswerStyle DEFAULT = new AnswerStyle(Layout.OLD, false, "SIM100");

  /** The order of the elements in the Security header of an answer. */
  public enum Layout {
    /** As recorded: Timestamp, BinarySecurityToken, Signature. */
    OLD,
    /** As the hosts of 2026 are said to want it: BinarySecurityToken, Signature, Timestamp. */
    NEW
  }

  /** Refuses a foutcode that does not fit the contract. */
  public AnswerStyle {
    Objects.requireNonNull(layout, "layout");
    if (ophaalFoutcode.isEmpty() || ophaalFoutcode.length() > 20) {
      throw new IllegalArgumentException(
          "ophaalFoutcode: '" + ophaalFoutcode + "' (expected: 1 to 20 characters)");
    }
  }
}

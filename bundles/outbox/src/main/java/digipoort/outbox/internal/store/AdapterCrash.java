// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.time.Instant;

/**
 * How often the process ended while an adapter was at something.
 *
 * @param adapter name of its bundle
 * @param version of its bundle
 * @param subject what it was at; empty for all that it was at together
 * @param crashes how often
 * @param last when it was last seen, at the start after it
 */
public record AdapterCrash(
    String adapter, String version, String subject, int crashes, Instant last) {
  /** So many are no accident. */
  public static final int LIMIT = 2;

  /** For a person, who knows a submission by other names than we may write down. */
  public String place() {
    if (isOfAdapter()) {
      return "work";
    }
    return subject.startsWith("submission") ? "a submission" : subject;
  }

  /** Whether it is about the adapter as a whole. */
  public boolean isOfAdapter() {
    return subject.isEmpty();
  }

  public boolean isRepeated() {
    return crashes >= LIMIT;
  }
}

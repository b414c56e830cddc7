// SPDX-License-Identifier: Apache-2.0
package digipoort.api.channel;

import digipoort.api.Evidence;
import digipoort.api.Fout;
import digipoort.api.Kenmerk;
import digipoort.api.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known after an attempt to deliver. */
public sealed interface Outcome {
  /** What was seen on the wire, or null when nothing was. */
  @Nullable Evidence evidence();

  /**
   * A verified answer says that Digipoort has it; or it is where a person takes it further.
   *
   * @param kenmerk Digipoort's reference, or one of the channel's own
   * @param tijdstempelAangeleverd on Digipoort's clock
   * @param handover when a person takes it further and nobody can be asked what became of it: where
   *     it is and what to do with it, in plain words; else null
   */
  record Accepted(
      Kenmerk kenmerk, Instant tijdstempelAangeleverd, Evidence evidence, @Nullable Text handover)
      implements Outcome {
    /** Digipoort has it, and can be asked what became of it. */
    public Accepted(Kenmerk kenmerk, Instant tijdstempelAangeleverd, Evidence evidence) {
      this(kenmerk, tijdstempelAangeleverd, evidence, null);
    }
  }

  /**
   * Digipoort says that it does not take it: there is no process and no kenmerk.
   *
   * @param refusal whether trying again can help
   * @param fout as Digipoort worded it
   * @param reason in plain words
   * @param retryAfterSeconds as the other side asked, or null
   */
  record Refused(
      Refusal refusal,
      Fout fout,
      Text reason,
      Evidence evidence,
      @Nullable Integer retryAfterSeconds)
      implements Outcome {
    /** A refusal that asks for no rest. */
    public Refused(Refusal refusal, Fout fout, Text reason, Evidence evidence) {
      this(refusal, fout, reason, evidence, null);
    }
  }

  /**
   * No byte of the request left; trying again is safe.
   *
   * @param reason in plain words
   */
  record Unreachable(Text reason, @Nullable Evidence evidence) implements Outcome {}

  /**
   * Bytes left, or may have, and no verified answer came: Digipoort may or may not have it.
   *
   * @param reason in plain words
   * @param retryAfterSeconds as the other side asked, or null
   */
  record Unknown(Text reason, @Nullable Evidence evidence, @Nullable Integer retryAfterSeconds)
      implements Outcome {
    /** Without a request for rest. */
    public Unknown(Text reason, @Nullable Evidence evidence) {
      this(reason, evidence, null);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.doubt;

import digipoort.api.Inquiry.Candidate;
import digipoort.api.Kenmerk;
import digipoort.api.Text;
import digipoort.api.channel.ClockReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of asking Digipoort. */
public sealed interface Sight {
  /**
   * No usable answer came; nothing follows from it.
   *
   * @param hopeless asking again will not help
   */
  record Failed(Text reason, @Nullable Integer retryAfterSeconds, boolean hopeless)
      implements Sight {}

  /**
   * A signed answer.
   *
   * @param reading of Digipoort's clock, by the same answer
   * @param shown how many processes it showed
   * @param control one of ours, or null
   * @param candidates that are not ours and did not certainly begin earlier
   */
  record Shown(
      ClockReading reading, int shown, @Nullable Kenmerk control, List<Candidate> candidates)
      implements Sight {
    public Shown {
      candidates = List.copyOf(candidates);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import digipoort.api.Bericht;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of mapping a submission. */
public sealed interface Preparation {
  /**
   * It can be sent.
   *
   * @param bericht what goes on the wire
   * @param preview for a bookkeeper: what will be filed, in both languages
   * @param descriptor name and version of the descriptor used, for the record
   * @param findings warnings only
   * @param deadline by when it has to be there, used when the submission names no deadline; null
   *     when the message type has none
   */
  record Ready(
      Bericht bericht,
      Text preview,
      String descriptor,
      List<Finding> findings,
      @Nullable Instant deadline)
      implements Preparation {
    /** A bericht that has no deadline by itself. */
    public Ready(Bericht bericht, Text preview, String descriptor, List<Finding> findings) {
      this(bericht, preview, descriptor, findings, null);
    }

    public Ready {
      findings = List.copyOf(findings);
      if (findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
        throw new IllegalArgumentException("findings: an error (expected: Unfit)");
      }
    }
  }

  /**
   * It cannot be sent like this.
   *
   * @param findings everything that is the matter, at least one an error
   */
  record Unfit(List<Finding> findings) implements Preparation {
    public Unfit {
      findings = List.copyOf(findings);
      if (findings.stream().noneMatch(f -> f.severity() == Severity.ERROR)) {
        throw new IllegalArgumentException("findings: no error (expected: at least one)");
      }
    }
  }
}

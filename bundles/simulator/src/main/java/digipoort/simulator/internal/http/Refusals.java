// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.http;

import digipoort.simulator.LedgerEntry;
import digipoort.simulator.LedgerEntry.Outcome;
import digipoort.simulator.internal.proces.Ledger;
import digipoort.simulator.internal.wus.Hints;
import digipoort.simulator.internal.wus.Refusal;
import digipoort.simulator.internal.wus.Request;
import java.time.Clock;
import java.util.Optional;

/**
 * Where refused requests are written down: in the ledger, by which tests judge, and in the log for
 * people.
 *
 * @param ledger the ledger
 * @param log the log
 * @param clock the present
 */
record Refusals(Ledger ledger, RefusalLog log, Clock clock) {
  private static final int LONGEST_REASON = 1000;

  void add(String peer, Hints hints, Optional<Request> request, Refusal refusal) {
    log.add(peer, hints.operationName(), refusal);
    String reason = String.valueOf(refusal.getMessage());
    ledger.add(
        new LedgerEntry(
            clock.instant(),
            Outcome.REFUSED,
            hints.operationName(),
            "",
            request.map(Request::oin).orElse(""),
            request.map(known -> known.text("berichtsoort")).orElse(""),
            request.map(Refusals::belanghebbende).orElse(""),
            hints.aanleverkenmerk(),
            hints.messageId(),
            "",
            0,
            reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON)));
  }

  private static String belanghebbende(Request request) {
    String part = "identiteitBelanghebbende";
    return request.part(part).isEmpty()
        ? ""
        : request.textIn(part, "type") + ":" + request.textIn(part, "nummer");
  }
}

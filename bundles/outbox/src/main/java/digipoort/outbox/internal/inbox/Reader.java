// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.inbox;

import digipoort.api.BerichtResultaat;
import digipoort.api.Finding;
import digipoort.api.Reading;
import digipoort.api.Received.Readable;
import digipoort.api.Severity;
import digipoort.api.Text;
import digipoort.outbox.internal.store.ReadResult;
import digipoort.outbox.internal.store.ReceivedRow;
import digipoort.outbox.internal.store.ReceivedStore;
import digipoort.outbox.internal.table.AdapterCalls;
import digipoort.outbox.internal.table.AdapterCalls.Called;
import digipoort.outbox.internal.table.AdapterTable;
import digipoort.outbox.internal.table.InstalledAdapter;
import digipoort.outbox.internal.table.Kept;
import digipoort.outbox.internal.work.Backoff;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Has the installed adapter read a bericht, and keeps what came of it. */
final class Reader {
  /** A call that failed may have had bad luck; after so many it waits for another adapter. */
  private static final int READS = 5;

  private final ReceivedStore store;
  private final AdapterTable adapters;
  private final AdapterCalls calls;
  private final Backoff backoff;
  private final Clock clock;

  Reader(
      ReceivedStore store,
      AdapterTable adapters,
      AdapterCalls calls,
      Backoff backoff,
      Clock clock) {
    this.store = store;
    this.adapters = adapters;
    this.calls = calls;
    this.backoff = backoff;
    this.clock = clock;
  }

  Reading read(ReceivedRow row) {
    BerichtResultaat bericht = row.received().bericht();
    String soort = bericht.berichtsoort();
    Optional<InstalledAdapter> found = adapters.forBerichtsoort(soort);
    if (found.isEmpty()) {
      Text why = Wording.noAdapter(soort);
      store.keep(
          row.received().id(),
          new ReadResult(Readable.NO_ADAPTER, null, 0, null, why, Wording.TAKE_OVER));
      return unreadable("NO_ADAPTER", why);
    }
    InstalledAdapter adapter = found.get();
    String subject = "received " + row.received().id();
    Optional<Text> blocked = calls.blocked(adapter, subject);
    if (blocked.isPresent()) {
      store.keep(row.received().id(), blocked(adapter, blocked.get()));
      return unreadable("ADAPTER_FAILED", Wording.kept(blocked.get()));
    }
    Optional<Instant> quarantine = calls.quarantine(adapter);
    Called<Reading> called =
        calls.call(adapter, subject, () -> Kept.reading(adapter.adapter().read(bericht)));
    if (called instanceof Called.Done<Reading> done) {
      store.keep(row.received().id(), result(adapter, done.value()));
      return done.value();
    }
    Text reason = ((Called.Failed<Reading>) called).reason();
    store.keep(row.received().id(), failed(row, adapter, reason, quarantine));
    return unreadable("ADAPTER_FAILED", Wording.kept(reason));
  }

  /** It waits for a person. */
  private static ReadResult blocked(InstalledAdapter adapter, Text why) {
    return new ReadResult(
        Readable.FAILED,
        adapter.toString(),
        READS,
        null,
        Wording.kept(why),
        Wording.release(adapter.name()));
  }

  private static ReadResult result(InstalledAdapter adapter, Reading reading) {
    if (reading instanceof Reading.Read read) {
      return new ReadResult(
          Readable.YES, adapter.toString(), 0, null, read.summary(), read.action());
    }
    Finding error =
        ((Reading.Unreadable) reading)
            .findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
    return new ReadResult(
        Readable.FAILED, adapter.toString(), 0, null, Wording.kept(error.text()), error.action());
  }

  private ReadResult failed(
      ReceivedRow row, InstalledAdapter adapter, Text reason, Optional<Instant> quarantine) {
    int reads = adapter.toString().equals(row.reader()) ? row.reads() : 0;
    int now = quarantine.isPresent() ? reads : reads + 1;
    Instant due = clock.instant().plus(backoff.after(Math.max(1, now)));
    return new ReadResult(
        Readable.FAILED,
        adapter.toString(),
        now,
        now >= READS ? null : quarantine.filter(due::isBefore).orElse(due),
        Wording.kept(reason),
        Wording.TAKE_OVER);
  }

  private static Reading unreadable(String code, Text why) {
    return new Reading.Unreadable(
        List.of(
            Finding.error(code, "")
                .says(why.nl(), why.en())
                .todo(Wording.TAKE_OVER.nl(), Wording.TAKE_OVER.en())
                .build()));
  }
}

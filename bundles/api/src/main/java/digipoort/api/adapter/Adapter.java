// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import digipoort.api.BerichtResultaat;
import digipoort.api.Finding;
import digipoort.api.Payload;
import digipoort.api.Reading;
import digipoort.api.Status;
import digipoort.api.Submission;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Maps what an ERP hands over to a bericht, and reads what came back. Registered as a service with
 * {@link AdapterFor}.
 *
 * <p>Pure: no I/O, no clock, no state that changes; the {@link Ticket} brings the moment and the
 * references. May be called by many threads at once. Of two adapters for one berichtsoort the one
 * with the higher service ranking serves, then the one whose bundle has the higher version; the
 * other is shown as shadowed. A call that takes too long or throws does no harm to others: a
 * submission is refused, statuses are judged by the default rules; after repeated failure the
 * adapter is put in quarantine.
 */
@ConsumerType
public interface Adapter {
  /**
   * Maps and checks, everything at once.
   *
   * @param submission with a payload of either kind of {@link Payload}; ready-made content is
   *     checked by the same rules and passed on byte for byte
   * @return {@link Preparation.Ready}, or {@link Preparation.Unfit} with all findings
   */
  Preparation prepare(Submission submission, Ticket ticket);

  /**
   * Says what the statuses of one process mean.
   *
   * @param statussen all known, without duplicates, in Digipoort's order of time; never empty
   * @param byDefault what the default rules by status code say
   * @return the verdict; return {@code byDefault} when there is nothing to add
   */
  default Verdict interpret(List<Status> statussen, Verdict byDefault) {
    return byDefault;
  }

  /**
   * Reads a received bericht of a berichtsoort that it serves.
   *
   * @param bericht its contents may be opened during the call
   * @return {@link Reading.Read}, or {@link Reading.Unreadable} with all findings; an adapter that
   *     only sends leaves this as it is
   */
  default Reading read(BerichtResultaat bericht) {
    String soort = bericht.berichtsoort();
    return new Reading.Unreadable(
        List.of(
            Finding.error("NOT_READ", "")
                .says(
                    "De adapter leest geen berichten van soort " + soort + ".",
                    "The adapter reads no berichten of berichtsoort " + soort + ".")
                .todo(
                    "Gebruik de inhoud zoals die is: digipoort:received-export.",
                    "Use the content as it is: digipoort:received-export.")
                .build()));
  }
}

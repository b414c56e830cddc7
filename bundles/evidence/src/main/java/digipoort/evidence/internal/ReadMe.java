// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

import digipoort.api.Delivery;
import digipoort.evidence.Dossier;
import digipoort.evidence.EvidenceKey;
import java.time.Instant;

/** What a person who opens the file should know. */
public final class ReadMe {
  private ReadMe() {}

  public static String of(Dossier dossier, Instant moment, EvidenceKey key) {
    Delivery delivery = dossier.history().delivery();
    return """
        Evidence of delivery %s (%s), written %s.
        State: %s. Kenmerk of Digipoort: %s.

        delivery.json   attempts, statuses with their times, events, findings
        attempt-N/      the request as signed and sent, and the answer as received
        inhoud/         the contents that were delivered (contents.txt: their digests)
        statussen/      the signed answers to questions for statuses, as received
        certificates/   of whoever signed, named by their SHA-256
        software.txt    what made and sent it
        chain.txt       the SHA-256 of each file, chained; chain.sig: signature over chain.txt

        Check it in any installation, without network: digipoort:evidence-verify FILE
        Signed by the installation with key %s.

        Bewijs van aanlevering %s (%s), gemaakt %s. Status: %s.
        Controleer het in een willekeurige installatie: digipoort:evidence-verify BESTAND
        """
        .formatted(
            delivery.id(),
            delivery.berichtsoort(),
            moment,
            delivery.state(),
            delivery.kenmerk() == null ? "none" : delivery.kenmerk(),
            key.fingerprint(),
            delivery.id(),
            delivery.berichtsoort(),
            moment,
            delivery.state());
  }
}

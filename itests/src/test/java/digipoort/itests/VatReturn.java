// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The submission of a VAT return, each about another belanghebbende so that none waits for another.
 *
 * @param nummer of the belanghebbende
 * @param reference both submissionKey and aanleverkenmerk; chooses the scenario
 * @param moreFields further fields of the submission, each followed by a comma, or empty
 */
record VatReturn(String nummer, String reference, String moreFields) {
  private static final AtomicInteger SERIAL = new AtomicInteger();

  /** For a scenario of the simulator. */
  static VatReturn of(String scenario) {
    int serial = SERIAL.incrementAndGet();
    return new VatReturn(nummer(serial), scenario + "-" + serial, "");
  }

  /** The same, to be sent not earlier than a moment. */
  VatReturn notBefore(Instant moment) {
    return new VatReturn(nummer, reference, "\"notBefore\": \"" + moment + "\",");
  }

  /** The same about another belanghebbende. */
  VatReturn about(String other) {
    return new VatReturn(other, reference, moreFields);
  }

  /** A file with it in JSON. */
  Path file(Path folder) {
    try {
      return Files.writeString(
          Files.createDirectories(folder).resolve(reference + "-" + nummer + ".json"), json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String json() {
    return """
        {"submissionKey": "%1$s", "aanleverkenmerk": "%1$s", %3$s
         "berichtsoort": "Omzetbelasting", "aansluiting": "simulator", "rol": "Bedrijf",
         "belanghebbende": {"nummer": "%2$s", "type": "BTW"},
         "tijdvak": {"begin": "2026-07-01", "einde": "2026-09-30"},
         "document": {
           "software": {"relatienummer": "SWO12345", "naam": "Voorbeeld ERP", "versie": "4.2"},
           "contact": {"soort": "BPL", "voorletters": "J", "achternaam": "Vries",
             "telefoonnummer": "020 123 45 67"},
           "rubrieken": {"1a": {"omzet": 10000, "btw": 2100}, "5b": {"btw": 100}}}}
        """
        .formatted(reference, nummer, moreFields);
  }

  /** An omzetbelastingnummer that passes the eleven test; the B number tells them apart. */
  private static String nummer(int serial) {
    if (serial > 99) {
      throw new IllegalStateException("more than 99 belanghebbenden");
    }
    return "001000044B%02d".formatted(serial);
  }
}

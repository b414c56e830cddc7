// SPDX-License-Identifier: Apache-2.0
package digipoort.trials.product;

import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.Identiteit;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What the ERP submits. */
final class VatReturns {
  private VatReturns() {}

  /**
   * @param key both submissionKey and aanleverkenmerk; chooses the scenario of the simulator
   */
  static Submission submission(String key, String nummer, String aansluiting) {
    return Submission.builder()
        .submissionKey(key)
        .aanleverkenmerk(key)
        .berichtsoort("Omzetbelasting")
        .aansluiting(aansluiting)
        .belanghebbende(new Identiteit(nummer, "BTW"))
        .tijdvak(new Tijdvak(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)))
        .payload(new ErpDocument(document()))
        .deliberate()
        .build();
  }

  private static ErpValue.Fields document() {
    return fields(
        Map.of(
            "software",
            fields(
                Map.of(
                    "relatienummer", words("SWO12345"),
                    "naam", words("Voorbeeld ERP"),
                    "versie", words("4.2"))),
            "contact",
            fields(
                Map.of(
                    "soort", words("BPL"),
                    "voorletters", words("J"),
                    "achternaam", words("Vries"),
                    "telefoonnummer", words("020 123 45 67"))),
            "rubrieken",
            fields(
                Map.of(
                    "1a", fields(Map.of("omzet", amount(10_000), "btw", amount(2_100))),
                    "5b", fields(Map.of("btw", amount(100)))))));
  }

  private static ErpValue.Fields fields(Map<String, ErpValue> values) {
    return new ErpValue.Fields(values);
  }

  private static ErpValue words(String text) {
    return new ErpValue.Words(text);
  }

  private static ErpValue amount(long euros) {
    return new ErpValue.Amount(BigDecimal.valueOf(euros));
  }
}

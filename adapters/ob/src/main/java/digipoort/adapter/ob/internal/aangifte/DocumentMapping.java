// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.descriptor.Cell;
import digipoort.adapter.ob.internal.descriptor.ObDescriptor;
import digipoort.api.BerichtInhoud;
import digipoort.api.ErpDocument;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Tijdvak;
import digipoort.api.adapter.Ticket;
import digipoort.mapping.Unread;
import digipoort.xbrl.FilingRules;
import digipoort.xbrl.InstanceWriter;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Reads the ERP's figures and makes the content of the message from them. */
public final class DocumentMapping {
  private DocumentMapping() {}

  /** The return; what is the matter is added to the findings. */
  public static Aangifte read(
      ErpDocument document, ObDescriptor descriptor, Ticket ticket, List<Finding> findings) {
    FieldReader reader = FieldReader.of(document);
    Map<String, String> header = HeaderReader.read(reader, descriptor, ticket, findings);
    Map<Cell, BigDecimal> exact = AmountReader.read(reader, descriptor, findings);
    findings.addAll(reader.findings());
    Unread unread = Unread.of(findings);
    Aangifte aangifte =
        new Aangifte(header, Arithmetic.complete(descriptor, exact, unread, findings));
    if (!exact.isEmpty()) {
      findings.addAll(Plausibility.check(descriptor, aangifte, unread));
    }
    return aangifte;
  }

  /**
   * The content; only for a return without errors. Its file name may be logged: no number in it.
   */
  public static BerichtInhoud write(
      Aangifte aangifte, ObDescriptor descriptor, Identiteit who, Tijdvak tijdvak) {
    byte[] octets =
        InstanceWriter.octets(InstanceBuilder.build(descriptor, who.nummer(), tijdvak, aangifte));
    String bestandsnaam = "Omzetbelasting-" + tijdvak.begin() + "-" + tijdvak.einde() + ".xbrl";
    return BerichtInhoud.of("application/xml", bestandsnaam, octets);
  }

  /** What the descriptor, above all an operator's, made of the content against the filing rules. */
  public static List<Finding> check(BerichtInhoud inhoud, ObDescriptor descriptor) {
    try (InputStream in = inhoud.open()) {
      return FilingRules.check(inhoud.bestandsnaam(), in.readAllBytes()).findings().stream()
          .map(finding -> ofDescriptor(finding, descriptor))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory cannot fail", e);
    }
  }

  private static Finding ofDescriptor(Finding finding, ObDescriptor descriptor) {
    String file = descriptor.head().source().file();
    return Finding.error(finding.code(), "")
        .says(
            "Het bericht dat descriptor " + file + " maakt, is ongeldig: " + finding.text().nl(),
            "The message that descriptor " + file + " makes is not valid: " + finding.text().en())
        .todo("Verbeter de descriptor.", "Correct the descriptor.")
        .build();
  }
}

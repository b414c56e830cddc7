// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import digipoort.api.Finding;
import digipoort.json.SubmissionReader;
import digipoort.remote.internal.gate.DoorRefusal;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What is said about SOAP requests that cannot be read. */
final class SoapFindings {
  private static final int LONGEST = 200;

  private SoapFindings() {}

  static XMLStreamException refused(String nl, String en, @Nullable Location at) {
    return thrown("SOAP-SYNTAX", nl, en, at);
  }

  static XMLStreamException tooLarge(String what, long most, @Nullable Location at) {
    return thrown(
        SubmissionReader.LIMIT,
        "Meer dan toegestaan: " + what + ", hoogstens " + most + ".",
        "More than is taken: " + what + ", at most " + most + ".",
        at);
  }

  private static XMLStreamException thrown(
      String code, String nl, String en, @Nullable Location at) {
    String place = at == null ? "" : " (" + at.getLineNumber() + ":" + at.getColumnNumber() + ")";
    Finding finding =
        Finding.error(code, "")
            .says(nl + place, en + place)
            .todo("Verbeter de aanvraag.", "Correct the request.")
            .build();
    return new XMLStreamException(new DoorRefusal(400, List.of(finding), 0).exception());
  }

  /** Of what neither is SOAP nor fits the WSDL. */
  static DoorRefusal unreadable(String reason) {
    String plain = reason.replaceAll("[\\p{Cntrl}]", " ");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) + "..." : plain;
    Finding finding =
        Finding.error("SOAP-SYNTAX", "")
            .says(
                "Geen aanvraag die bij de WSDL past: " + cut,
                "Not a request that fits the WSDL: " + cut)
            .todo("Verbeter de aanvraag; zie ?wsdl.", "Correct the request; see ?wsdl.")
            .build();
    return new DoorRefusal(400, List.of(finding), 0);
  }
}

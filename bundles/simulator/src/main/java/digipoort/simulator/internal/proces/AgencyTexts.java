// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

/**
 * XML that the uitvragende partij and the validator send along inside statuses; own wording in the
 * shapes seen in practice.
 */
final class AgencyTexts {
  private AgencyTexts() {}

  static String accepted() {
    return responsemessage("acknowledgement", "A", "0001", "Status: Verwerkbaar");
  }

  static String rejected() {
    return responsemessage(
        "rejection", "F", "0510", "TEST: voor dit tijdvak is al een aangifte verwerkt");
  }

  /** A report in the form of the Batavia validator: colons in names are written as hyphens. */
  static String validatorReport() {
    return """
        <results xmlns="http://nlvalidatie.nl/batavia"><xbrl><messages \
        xmlns-xbrli="http://www.xbrl.org/2003/instance" \
        xmlns-bd-i="http://www.nltaxonomie.nl/nt20/bd/20251210/dictionary/bd-data">
        <msg line="1" col="412" technicalRole="http://www.xbrl.org/2003/instance" \
        userRole="http://www.xbrl.org/2003/instance" level="error" id="test1">\
        TEST: het feit bd-i:ValueAddedTaxOwed heeft geen geldige waarde.\
        <origin file=""><bd-i-ValueAddedTaxOwed contextRef="Msg" unitRef="EUR">abc\
        </bd-i-ValueAddedTaxOwed></origin></msg>
        <msg line="1" col="598" technicalRole="http://www.xbrl.org/2003/instance" \
        userRole="http://www.xbrl.org/2003/instance" level="error" id="test2">\
        TEST: het feit bd-i:SoftwareVendorAccountNumber ontbreekt.<origin file=""/></msg>
        </messages></xbrl></results>
        """;
  }

  private static String responsemessage(String type, String kind, String code, String description) {
    return """
        <Responsemessage version="2006.1"><Identification><MessageId>TEST-0001</MessageId>\
        <RefersToMessageId>TEST-0000</RefersToMessageId><ResponseType>%s</ResponseType>\
        </Identification><Specification><Class>%s</Class><Code>%s</Code>\
        <Description>%s</Description></Specification></Responsemessage>"""
        .formatted(type, kind, code, description);
  }
}

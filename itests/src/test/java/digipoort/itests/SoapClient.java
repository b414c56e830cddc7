// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the SOAP messages of the product by hand and reads its answers as text. */
record SoapClient(HttpDoor door) {
  static final String PATH = "/soap/digipoort";

  /** The answer to a submission, names without prefixes. */
  String submit(VatReturn figures) {
    return send(
        """
        <d:submission>
          <d:submissionKey>%1$s</d:submissionKey>
          <d:berichtsoort>Omzetbelasting</d:berichtsoort>
          <d:aansluiting>simulator</d:aansluiting>
          <d:belanghebbende><d:nummer>%2$s</d:nummer><d:type>BTW</d:type></d:belanghebbende>
          <d:tijdvakBegin>2026-07-01</d:tijdvakBegin><d:tijdvakEinde>2026-09-30</d:tijdvakEinde>
          <d:aanleverkenmerk>%1$s</d:aanleverkenmerk>
          <d:document>
            <d:field name="software"><d:fields>
              <d:field name="relatienummer"><d:text>SWO12345</d:text></d:field>
              <d:field name="naam"><d:text>Voorbeeld ERP</d:text></d:field>
              <d:field name="versie"><d:text>4.2</d:text></d:field>
            </d:fields></d:field>
            <d:field name="contact"><d:fields>
              <d:field name="soort"><d:text>BPL</d:text></d:field>
              <d:field name="voorletters"><d:text>J</d:text></d:field>
              <d:field name="achternaam"><d:text>Vries</d:text></d:field>
              <d:field name="telefoonnummer"><d:text>020 123 45 67</d:text></d:field>
            </d:fields></d:field>
            <d:field name="rubrieken"><d:fields>
              <d:field name="1a"><d:fields>
                <d:field name="omzet"><d:number>10000</d:number></d:field>
                <d:field name="btw"><d:number>2100</d:number></d:field>
              </d:fields></d:field>
              <d:field name="5b"><d:fields>
                <d:field name="btw"><d:number>100</d:number></d:field>
              </d:fields></d:field>
            </d:fields></d:field>
          </d:document>
        </d:submission>
        """
            .formatted(figures.reference(), figures.nummer()));
  }

  /** The answer to a question for a delivery, names without prefixes. */
  String find(String id) {
    return send("<d:deliveryId>" + id + "</d:deliveryId>");
  }

  /** The text of the first element by this name; empty when there is none. */
  static String element(String name, String answer) {
    Matcher matcher = Pattern.compile("<" + name + ">([^<]*)<").matcher(answer);
    return matcher.find() ? matcher.group(1) : "";
  }

  private String send(String body) {
    HttpResponse<String> answer =
        door.post(
            PATH,
            "text/xml;charset=UTF-8",
            """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"
                xmlns:d="urn:digipoort-adapter:remote:0.1">
              <s:Body>%s</s:Body>
            </s:Envelope>
            """
                .formatted(body));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("HTTP " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body().replaceAll("<(/?)\\w+:", "<$1");
  }
}

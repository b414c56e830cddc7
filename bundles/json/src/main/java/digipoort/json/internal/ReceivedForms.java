// SPDX-License-Identifier: Apache-2.0
package digipoort.json.internal;

import static digipoort.json.internal.Forms.put;
import static digipoort.json.internal.Forms.text;

import digipoort.api.BerichtResultaat;
import digipoort.api.Reading;
import digipoort.api.Received;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of received berichten, in order. */
public final class ReceivedForms {
  private ReceivedForms() {}

  /** A received bericht. */
  public static Map<String, Object> received(Received received) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("id", received.id());
    form.put("aansluiting", received.aansluiting());
    form.put("omgeving", received.omgeving());
    bericht(form, received.bericht());
    form.put("fetched", received.fetched());
    form.put("readable", received.readable());
    form.put("explanation", text(received.explanation()));
    form.put("action", text(received.action()));
    put(form, "delivery", received.delivery(), Object::toString);
    put(form, "acknowledged", received.acknowledged(), Object::toString);
    put(form, "acknowledgedBy", received.acknowledgedBy(), Object::toString);
    return form;
  }

  /** A received bericht with what an adapter reads in it. */
  public static Map<String, Object> received(Received received, Reading reading) {
    Map<String, Object> form = received(received);
    form.put("reading", reading(reading));
    return form;
  }

  private static void bericht(Map<String, Object> form, BerichtResultaat bericht) {
    form.put("kenmerk", bericht.kenmerk());
    form.put("berichtsoort", bericht.berichtsoort());
    form.put("berichtkenmerk", bericht.berichtkenmerk());
    put(form, "aanleverkenmerk", bericht.aanleverkenmerk(), Object::toString);
    put(form, "eerderAanleverkenmerk", bericht.eerderAanleverkenmerk(), Object::toString);
    form.put("tijdstempelAangeleverd", bericht.tijdstempelAangeleverd());
    form.put("belanghebbende", Forms.identiteit(bericht.belanghebbende()));
    form.put("rolBelanghebbende", bericht.rolBelanghebbende());
    put(form, "identiteitAanleveraar", bericht.identiteitAanleveraar(), Object::toString);
    put(form, "ontvanger", bericht.ontvanger(), Forms::identiteit);
    put(form, "rolOntvanger", bericht.rolOntvanger(), Object::toString);
    form.put("inhoud", Forms.inhoud(bericht.inhoud()));
    form.put("bijlagen", Forms.each(bericht.bijlagen(), Forms::inhoud));
    form.put(
        "constateringen",
        Forms.each(
            bericht.constateringen(),
            c -> pair("code", c.code(), "beschrijving", c.beschrijving())));
    form.put(
        "elementen",
        Forms.each(bericht.elementen(), e -> pair("naam", e.naam(), "waarde", e.waarde())));
  }

  private static Map<String, Object> pair(String one, String first, String other, String second) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put(one, first);
    form.put(other, second);
    return form;
  }

  private static Map<String, Object> reading(Reading reading) {
    Map<String, Object> form = new LinkedHashMap<>();
    if (reading instanceof Reading.Read read) {
      form.put("result", "read");
      form.put("document", read.document().root());
      form.put("summary", text(read.summary()));
      form.put("action", text(read.action()));
      form.put("findings", Forms.each(read.findings(), Forms::finding));
    } else if (reading instanceof Reading.Unreadable unreadable) {
      form.put("result", "unreadable");
      form.put("findings", Forms.each(unreadable.findings(), Forms::finding));
    }
    return form;
  }
}

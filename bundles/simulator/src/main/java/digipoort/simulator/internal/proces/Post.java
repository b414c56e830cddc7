// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import digipoort.simulator.internal.scenario.Bericht;
import digipoort.simulator.internal.scenario.Bericht.Labels;
import digipoort.simulator.internal.scenario.Bericht.Pair;
import digipoort.simulator.internal.scenario.Bericht.Part;
import digipoort.simulator.internal.wus.Answer;
import digipoort.simulator.internal.wus.Moment;
import java.time.Instant;
import org.w3c.dom.Element;

/**
 * A bericht that lies ready to be fetched.
 *
 * @param bericht what it is
 * @param labels its short texts
 * @param belanghebbende whom it is about, as {@code type:nummer}
 * @param moment tijdstempelAangeleverd
 */
record Post(Bericht bericht, Labels labels, String belanghebbende, Instant moment) {

  String id() {
    return labels.kenmerk() + " " + labels.berichtkenmerk() + " " + moment;
  }

  void writeLine(Element list) {
    Element line = Answer.add(list, "BerichtLijstResultaat");
    Answer.add(line, "berichtsoort", labels.berichtsoort());
    Identities.write(line, "identiteitBelanghebbende", belanghebbende);
    Answer.add(line, "kenmerk", labels.kenmerk());
  }

  void write(Answer answer, Element list) {
    Element all = Answer.add(list, "BerichtResultaat");
    Answer.add(all, "kenmerk", labels.kenmerk());
    Answer.add(all, "berichtsoort", labels.berichtsoort());
    Answer.add(all, "berichtkenmerk", labels.berichtkenmerk());
    addIfAny(all, "aanleverkenmerk", labels.aanleverkenmerk());
    addIfAny(all, "eerderAanleverkenmerk", labels.eerderAanleverkenmerk());
    Answer.add(all, "tijdstempelAangeleverd", Moment.text(moment));
    Identities.write(all, "identiteitBelanghebbende", belanghebbende);
    Answer.add(all, "rolBelanghebbende", labels.rolBelanghebbende());
    addIfAny(all, "identiteitAanleveraar", labels.identiteitAanleveraar());
    if (!bericht.ontvanger().isEmpty()) {
      Identities.write(all, "identiteitOntvanger", bericht.ontvanger());
    }
    addIfAny(all, "rolOntvanger", labels.rolOntvanger());
    write(answer, Answer.add(all, "berichtInhoud"), bericht.parts().get(0));
    writeBijlagen(answer, all);
    writePairs(all, "constateringenLijst", "constatering", "code", "beschrijving");
    writePairs(all, "additioneleElementenLijst", "element", "naam", "waarde");
  }

  private void writeBijlagen(Answer answer, Element all) {
    if (bericht.parts().size() > 1) {
      Element list = Answer.add(all, "berichtBijlagen");
      for (Part part : bericht.parts().subList(1, bericht.parts().size())) {
        write(answer, Answer.add(list, "bijlage"), part);
      }
    }
  }

  private void writePairs(Element all, String name, String each, String first, String second) {
    var pairs = each.equals("element") ? bericht.elementen() : bericht.constateringen();
    if (!pairs.isEmpty()) {
      Element list = Answer.add(all, name);
      for (Pair pair : pairs) {
        Element one = Answer.add(list, each);
        Answer.add(one, first, pair.first());
        Answer.add(one, second, pair.second());
      }
    }
  }

  private static void write(Answer answer, Element element, Part part) {
    Answer.add(element, "mimeType", part.mimeType());
    Answer.add(element, "bestandsnaam", part.bestandsnaam());
    answer.addBase64(element, "inhoud", part.octets());
  }

  private static void addIfAny(Element parent, String name, String text) {
    if (!text.isEmpty()) {
      Answer.add(parent, name, text);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.AdditioneelElement;
import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.Constatering;
import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.api.Reading;
import digipoort.api.Received;
import java.util.List;
import java.util.Map;

/** Prints received berichten for people. */
final class ReceivedPaper {
  private final Paper paper;

  ReceivedPaper(Paper paper) {
    this.paper = paper;
  }

  /** Everything that explains a received bericht by itself. */
  void print(Received received, Reading reading) {
    BerichtResultaat bericht = received.bericht();
    paper.line("Ontvangen bericht", "Received bericht", received.id());
    paper.line("Staat", "State", state(received));
    paper.line("Betekenis", "Meaning", paper.choose(received.explanation()));
    paper.line("Actie", "Action", paper.choose(received.action()));
    paper.blank();
    references(received, bericht);
    paper.section("Inhoud", "Content", List.of(bericht.inhoud()));
    content("inhoud", bericht.inhoud());
    for (int i = 0; i < bericht.bijlagen().size(); i++) {
      content("bijlage " + (i + 1), bericht.bijlagen().get(i));
    }
    paper.section("Constateringen", "Constateringen", bericht.constateringen());
    for (Constatering constatering : bericht.constateringen()) {
      paper.show("  %s  %s", constatering.code(), Paper.line(constatering.beschrijving()));
    }
    paper.section("Elementen", "Elementen", bericht.elementen());
    for (AdditioneelElement element : bericht.elementen()) {
      paper.show("  %s = %s", element.naam(), Paper.line(element.waarde()));
    }
    reading(reading);
  }

  private String state(Received received) {
    return received.acknowledged() == null
        ? paper.say("wacht op bevestiging", "waits to be acknowledged")
        : paper.say("bevestigd op ", "acknowledged at ")
            + paper.moment(received.acknowledged())
            + " ("
            + received.acknowledgedBy()
            + ")";
  }

  private void references(Received received, BerichtResultaat bericht) {
    paper.line("Berichtsoort", "Berichtsoort", bericht.berichtsoort());
    paper.line(
        "Belanghebbende",
        "Belanghebbende",
        bericht.belanghebbende().type() + " " + bericht.belanghebbende().nummer());
    paper.line("Kenmerk", "Kenmerk", bericht.kenmerk());
    paper.line("Berichtkenmerk", "Berichtkenmerk", bericht.berichtkenmerk());
    paper.optional("Aanleverkenmerk", "Aanleverkenmerk", bericht.aanleverkenmerk());
    paper.optional("Eerder", "Earlier", bericht.eerderAanleverkenmerk());
    paper.optional("Eigen delivery", "Our delivery", received.delivery());
    paper.optional("Aanleveraar", "Aanleveraar", bericht.identiteitAanleveraar());
    paper.line("Aangeleverd", "Aangeleverd", paper.moment(bericht.tijdstempelAangeleverd()));
    paper.line(
        "Aansluiting",
        "Aansluiting",
        received.aansluiting() + " (omgeving " + received.omgeving() + ")");
    paper.line("Ontvangen", "Received", paper.moment(received.fetched()));
    paper.line("Gelezen", "Read", read(received));
  }

  private String read(Received received) {
    return switch (received.readable()) {
      case UNREAD -> paper.say("nog niet", "not yet");
      case YES -> paper.say("ja", "yes");
      case NO_ADAPTER -> paper.say("nee, geen adapter", "no, there is no adapter");
      case FAILED -> paper.say("nee, de adapter faalde", "no, the adapter failed");
    };
  }

  private void content(String what, BerichtInhoud inhoud) {
    paper.show(
        "  %-10s  %s  %s  %d octets%s",
        what,
        inhoud.bestandsnaam(),
        inhoud.mimeType(),
        inhoud.length(),
        inhoud.confidential() ? "" : "  sha256 " + inhoud.sha256());
  }

  private void reading(Reading reading) {
    List<Finding> findings;
    if (reading instanceof Reading.Read read) {
      paper.section("Wat erin staat", "What it says", List.of(read));
      fields(read.document().root().values(), "  ");
      findings = read.findings();
    } else {
      findings = ((Reading.Unreadable) reading).findings();
    }
    paper.section("Bevindingen", "Findings", findings);
    paper.findings(findings);
  }

  private void fields(Map<String, ErpValue> fields, String indent) {
    fields.forEach((name, value) -> value(name, value, indent));
  }

  private void value(String name, ErpValue value, String indent) {
    if (value instanceof ErpValue.Fields inner) {
      paper.show("%s%s", indent, name);
      fields(inner.values(), indent + "  ");
    } else if (value instanceof ErpValue.Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        value(name + "[" + (i + 1) + "]", items.values().get(i), indent);
      }
    } else if (!(value instanceof ErpValue.Nothing)) {
      paper.show("%s%s: %s", indent, name, Paper.line(value.toString()));
    }
  }
}

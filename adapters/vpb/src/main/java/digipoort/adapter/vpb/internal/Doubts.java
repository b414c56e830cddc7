// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.mapping.Uncertain;
import java.util.ArrayList;
import java.util.List;

/** What is not certain about a message, for as long as the operator did not confirm it. */
final class Doubts {
  private static final String RGS = "rgs";

  private final MessageType type;
  private final Settings settings;

  Doubts(MessageType type, Settings settings) {
    this.type = type;
    this.settings = settings;
  }

  /** Names of uncertain things, as they stand in the setting {@code bevestigd}. */
  enum Doubt {
    BERICHTSOORT(
        "berichtsoort",
        "berichtsoort",
        new Text("De naam van de berichtsoort", "The name of the berichtsoort")),
    IDENTITEIT(
        "identiteit",
        "belanghebbende.type",
        new Text(
            "Welk type de belanghebbende heeft en onder welk scheme het nummer staat",
            "Which type the belanghebbende has, and the scheme of its number,")),
    NAMEN(
        "taxonomie-namen",
        "",
        new Text(
            "Of het entrypoint en de namen van de concepten nog zo heten",
            "Whether the entry point and the concepts are still called so")),
    KOEPEL(
        "koepelorganisatie",
        "/consulent/koepelorganisatie",
        new Text(
            "Hoe de koepelorganisatie in het bericht staat",
            "How the koepelorganisatie stands in the message")),
    MIDDEL(
        "belastingmiddel",
        "/clienten",
        new Text("Welke code bij welke belasting hoort", "Which code stands for which tax"));

    private final String name;
    private final String location;
    private final Text what;

    Doubt(String name, String location, Text what) {
      this.name = name;
      this.location = location;
      this.what = what;
    }
  }

  /** A finding for each that was not confirmed: in {@code productie} an error. */
  List<Finding> findings(List<Doubt> doubts, String omgeving) {
    List<Finding> findings = new ArrayList<>();
    for (Doubt doubt : doubts) {
      if (!settings.confirmed().contains(doubt.name)) {
        String setting = "bevestigd = " + doubt.name;
        String file = "etc/" + settings.pid() + ".cfg";
        findings.add(
            new Uncertain(
                    doubt.location,
                    doubt.what,
                    new Text(
                        "Ga het na bij de Belastingdienst of Logius en zet "
                            + setting
                            + " in "
                            + file
                            + hint(doubt).nl()
                            + ".",
                        "Ask the Belastingdienst or Logius, and set "
                            + setting
                            + " in "
                            + file
                            + hint(doubt).en()
                            + "."))
                .finding(type.prefix(), omgeving));
      }
    }
    return findings;
  }

  private static Text hint(Doubt doubt) {
    return doubt == Doubt.NAMEN
        ? new Text(
            ", of installeer het officiële pakket in etc/digipoort/taxonomies",
            ", or install the official package in etc/digipoort/taxonomies")
        : new Text(" (het mag een lijst zijn)", " (it may be a list)");
  }

  /** A finding when accounts were mapped by the example that came along: in productie an error. */
  List<Finding> example(String omgeving) {
    if (settings.confirmed().contains(RGS)) {
      return List.of();
    }
    String code = type.kind().code("RGS-EXAMPLE");
    String setting = "bevestigd = " + RGS + " in etc/" + settings.pid() + ".cfg";
    Finding.Builder finding =
        Uncertain.production(omgeving)
            ? Finding.error(code, "/grootboek")
            : Finding.warning(code, "/grootboek");
    return List.of(
        finding
            .says(
                "De rekeningen zijn toegewezen volgens het meegeleverde, kleine voorbeeld.",
                "The accounts were mapped by the small example that came along.")
            .todo(
                "Zet uw eigen rgs.csv in etc/digipoort/descriptors/vpb, of zet " + setting + ".",
                "Put your own rgs.csv in etc/digipoort/descriptors/vpb, or set " + setting + ".")
            .build());
  }
}

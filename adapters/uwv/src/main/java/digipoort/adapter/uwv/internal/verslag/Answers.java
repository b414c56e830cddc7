// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.verslag;

import digipoort.adapter.uwv.internal.melding.Privacy;
import digipoort.api.Finding;
import digipoort.api.Fout;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.api.adapter.Verdict;
import digipoort.mapping.MessageKind;
import digipoort.mapping.answer.Concepts;
import digipoort.mapping.answer.Interpretation;
import digipoort.xbrl.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the statuses of a report mean, with the remarks of UWV that came with them. */
public final class Answers {
  private static final Interpretation INTERPRETATION =
      new Interpretation(
          new MessageKind(
              "UWV",
              new Text("melding", "report"),
              new Text("melding aan UWV", "report to UWV"),
              new Text("UWV", "UWV"),
              MessageKind.NOTHING),
          new Concepts(Map.of()));
  private static final Set<String> OF_UWV = Set.of("400", "500", "510");
  private static final int MOST = 100;

  private Answers() {}

  /** The verdict by default, in plainer words where the answers allow it. */
  public static Verdict verdict(List<Status> statussen, Verdict byDefault) {
    Verdict plain = atDelivery(statussen, INTERPRETATION.of(statussen, byDefault));
    List<Regel> regels =
        statussen.stream()
            .filter(status -> OF_UWV.contains(status.statuscode()))
            .flatMap(Answers::regels)
            .distinct()
            .limit(MOST)
            .toList();
    List<Finding> findings = new ArrayList<>();
    regels.forEach(regel -> findings.add(regel.finding("")));
    plain.findings().stream().filter(finding -> !repeats(finding, regels)).forEach(findings::add);
    Verdict judged = regels.stream().anyMatch(Regel::fout) ? doubted(plain) : plain;
    return new Verdict(
        judged.conclusion(),
        Privacy.masked(judged.meaning()),
        Privacy.masked(judged.action()),
        Privacy.masked(findings));
  }

  private static Stream<Regel> regels(Status status) {
    Fout fout = status.statusFoutcode();
    return Stream.concat(
        regels(status.statusdetails()), regels(fout == null ? null : fout.foutbeschrijving()));
  }

  /** Remarks in XML; of words only what says that it is an error or a warning. */
  private static Stream<Regel> regels(@Nullable String words) {
    Optional<XmlNode> xml = Said.xml(words);
    return xml.isPresent()
        ? XmlVerslag.read(xml.get()).regels().stream()
        : TextVerslag.read(words == null ? "" : words).regels().stream()
            .filter(regel -> regel.fout() || regel.waarschuwing());
  }

  /** Whether it says as a whole what the remarks say one by one. */
  private static boolean repeats(Finding finding, List<Regel> regels) {
    String words = Privacy.masked(finding.text().nl());
    return regels.stream()
        .map(Regel::toelichting)
        .anyMatch(said -> words.startsWith("<") || !said.isEmpty() && words.contains(said));
  }

  /** Where UWV gives no answer of its own, handing over is the end (status 400). */
  private static Verdict atDelivery(List<Status> statussen, Verdict verdict) {
    boolean over = verdict.conclusion() == Verdict.Conclusion.COMPLETED;
    if (!over || statussen.stream().anyMatch(status -> status.statuscode().equals("500"))) {
      return verdict;
    }
    return new Verdict(
        verdict.conclusion(),
        new Text(
            "Digipoort heeft de melding bij UWV afgeleverd.",
            "Digipoort delivered the report to UWV."),
        new Text(
            "Lees het verslag van UWV: daarin staat of de melding is verwerkt.",
            "Read the report of UWV: it says whether this was processed."),
        verdict.findings());
  }

  /** UWV says that it did not process the report; that is never shown as accepted. */
  private static Verdict doubted(Verdict verdict) {
    if (verdict.conclusion() != Verdict.Conclusion.COMPLETED) {
      return verdict;
    }
    return new Verdict(
        Verdict.Conclusion.ATTENTION,
        new Text(
            "UWV heeft de melding ontvangen, maar noemt een fout: zij is niet verwerkt.",
            "UWV received the report but names an error: it was not processed."),
        new Text(
            "Lees de fouten, verbeter de melding en dien haar opnieuw in met een nieuwe"
                + " submissionKey.",
            "Read the errors, correct the report and submit it again under a new submissionKey."),
        verdict.findings());
  }
}

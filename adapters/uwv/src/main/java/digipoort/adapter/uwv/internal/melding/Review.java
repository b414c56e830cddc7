// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.melding;

import digipoort.adapter.uwv.internal.model.Kind;
import digipoort.adapter.uwv.internal.model.Model;
import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.mapping.Unread;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule that does not depend on how the report came. */
public final class Review {
  private static final List<String> EMPLOYER = List.of("AdministratieveEenheid", "Loonheffingennr");

  private final Model model;
  private final Given given;
  private final List<Finding> findings;

  /**
   * @param findings what was found already; more is added
   */
  public Review(Model model, Given given, List<Finding> findings) {
    this.model = model;
    this.given = given;
    this.findings = findings;
  }

  /**
   * Checks a report.
   *
   * @param kind that it is, when that is known
   */
  public void check(Optional<Kind> kind, Instance root, Submission submission) {
    kind.ifPresent(k -> new KindRules(model, findings).check(k, root, Unread.of(findings)));
    new FieldRules(day(kind, root), findings).check(root);
    Unread unread = Unread.of(findings);
    new GroupRules(given.today(), unread, findings).check(root);
    root.value(EMPLOYER).ifPresent(this::employer);
    Optional<String> bsn = Privacy.number(root);
    bsn.ifPresent(number -> outside(number, submission));
    bsn.ifPresent(n -> findings.replaceAll(f -> Privacy.changed(f, w -> Privacy.without(n, w))));
  }

  /** The first day of incapacity, by which codes are judged; else today. */
  private LocalDate day(Optional<Kind> kind, Instance root) {
    return kind.flatMap(k -> root.value(List.of(k.group(), "DatEersteAoDag")))
        .filter(value -> value.field().format().complaint(value.text()).isEmpty())
        .map(value -> LocalDate.parse(Shown.plain(value)))
        .orElse(given.today());
  }

  private void employer(Value number) {
    String expected = given.belanghebbende().nummer();
    if (!number.text().equals(expected)) {
      findings.add(
          Finding.error("UWV-IDENTITY-DIFFERS", number.at())
              .says(
                  "Het loonheffingennummer is niet dat van de belanghebbende (" + expected + ").",
                  "The loonheffingennummer is not that of the belanghebbende (" + expected + ").")
              .todo("Maak beide gelijk.", "Make both equal.")
              .build());
    }
  }

  /** References and file names are logged and shown: no number of a person in them. */
  private void outside(String bsn, Submission submission) {
    List<String> names = new ArrayList<>();
    Stream.of(
            new String[] {"submissionKey", submission.submissionKey()},
            new String[] {"aanleverkenmerk", submission.aanleverkenmerk()},
            new String[] {"eerderAanleverkenmerk", submission.eerderAanleverkenmerk()})
        .filter(named -> named[1] != null && Privacy.reveals(named[1], bsn))
        .forEach(named -> names.add(named[0]));
    Stream.concat(Stream.of(submission.payload()), submission.bijlagen().stream())
        .filter(BerichtInhoud.class::isInstance)
        .map(inhoud -> ((BerichtInhoud) inhoud).bestandsnaam())
        .filter(name -> Privacy.reveals(name, bsn))
        .forEach(name -> names.add("bestandsnaam"));
    for (String name : names) {
      findings.add(
          Finding.error("UWV-PRIVACY", name)
              .says("Het BSN staat in " + name + ".", "The BSN is in " + name + ".")
              .todo(
                  "Kies een kenmerk of naam zonder BSN: die is leesbaar in logs.",
                  "Choose a reference or name without BSN: it can be read in logs.")
              .build());
    }
  }
}

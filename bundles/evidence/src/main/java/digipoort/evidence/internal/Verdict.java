// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was found, and the one sentence that it comes to. */
final class Verdict {
  static final String CODE = "EVIDENCE-VERDICT";

  private final List<Finding> findings = new ArrayList<>();
  private final List<Text> doubts = new ArrayList<>();
  private final Set<Text> grounds = new LinkedHashSet<>();

  void add(Finding finding) {
    findings.add(finding);
  }

  void wrong(String code, String where, String found, String expected) {
    findings.add(Objection.of(code, where, found, expected));
  }

  /** Something that is not held against anything. */
  void doubt(String nl, String en) {
    doubts.add(new Text(nl, en));
  }

  /** Something that is proven. */
  void ground(String nl, String en) {
    grounds.add(new Text(nl, en));
  }

  int size() {
    return findings.size();
  }

  /** The verdict first. */
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(List.of(first()));
    all.addAll(findings);
    return List.copyOf(all);
  }

  private Finding first() {
    long wrong = findings.stream().filter(one -> one.severity() == Severity.ERROR).count();
    if (wrong > 0) {
      return Finding.error(CODE, "")
          .says(
              "NIET BETROUWBAAR: " + wrong + " maal klopt er iets niet, zie hieronder.",
              "NOT SOUND: " + wrong + " things are not as they should be, see below.")
          .todo(
              "Vertrouw dit bestand niet; exporteer het opnieuw: digipoort:delivery-export ID.",
              "Do not rely on this file; export it again: digipoort:delivery-export ID.")
          .build();
    }
    if (!doubts.isEmpty()) {
      return Finding.warning(CODE, "")
          .says(
              "NIET BEWEZEN: sinds het schrijven is niets gewijzigd, maar " + all(doubts, Text::nl),
              "NOT PROVEN: nothing was changed since it was written, but " + all(doubts, Text::en))
          .todo(
              "Geef --trust met de certificaten waarop u vertrouwt, en --key met de sleutel van de"
                  + " installatie die het schreef.",
              "Give --trust with the certificates that you trust, and --key with the key of the"
                  + " installation that wrote it.")
          .build();
    }
    return Finding.info(CODE, "")
        .says("BEWEZEN: " + all(grounds, Text::nl), "PROVEN: " + all(grounds, Text::en))
        .build();
  }

  private static String all(Iterable<Text> texts, Function<Text, String> language) {
    List<Text> list = new ArrayList<>();
    texts.forEach(list::add);
    return list.stream().map(language).collect(Collectors.joining("; ", "", "."));
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import digipoort.adapter.uwv.internal.melding.DocumentReader;
import digipoort.adapter.uwv.internal.melding.Given;
import digipoort.adapter.uwv.internal.melding.Instance;
import digipoort.adapter.uwv.internal.melding.KindRules;
import digipoort.adapter.uwv.internal.melding.Review;
import digipoort.adapter.uwv.internal.model.Kind;
import digipoort.adapter.uwv.internal.model.Model;
import digipoort.adapter.uwv.internal.profiel.Profile;
import digipoort.adapter.uwv.internal.profiel.ProfileChoice;
import digipoort.adapter.uwv.internal.profiel.Profiles;
import digipoort.adapter.uwv.internal.profiel.Written;
import digipoort.api.BerichtInhoud;
import digipoort.api.ErpDocument;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.Text;
import digipoort.mapping.Findings;
import java.util.List;
import java.util.Optional;

/** Makes the message of a document. */
final class FromDocument {
  private final Model model;
  private final Profiles profiles;
  private final Settings settings;
  private final Given given;
  private final List<Finding> findings;

  FromDocument(
      Model model, Profiles profiles, Settings settings, Given given, List<Finding> findings) {
    this.model = model;
    this.profiles = profiles;
    this.settings = settings;
    this.given = given;
    this.findings = findings;
  }

  /** The message; empty when anything is amiss, which is added to the findings. */
  Optional<Made> make(ErpDocument document, Submission submission) {
    ProfileChoice choice = new ProfileChoice(Settings.FILE, findings);
    Optional<Profile> profile = choice.choose(profiles, settings.profiel());
    profile.ifPresent(p -> choice.permitted(p, given.ticket().omgeving()));
    DocumentReader.Read read = DocumentReader.read(document, model, given, findings);
    Optional<Kind> kind = read.melding().flatMap(new KindRules(model, findings)::named);
    new Review(model, given, findings).check(kind, read.root(), submission);
    profile.ifPresent(p -> p.unmapped(read.root()).forEach(at -> unmapped(at, p)));
    return Findings.stop(findings) || profile.isEmpty()
        ? Optional.empty()
        : kind.map(k -> made(k, read.root(), profile.get()));
  }

  private void unmapped(String at, Profile profile) {
    String name = profile.head().name();
    findings.add(
        Finding.error("UWV-NOT-MAPPED", at)
            .says(
                "Profiel " + name + " heeft geen plaats voor dit veld.",
                "Profile " + name + " has no place for this field.")
            .todo(
                "Laat het veld weg, of vul " + profile.source().file() + " aan.",
                "Leave the field out, or complete " + profile.source().file() + ".")
            .build());
  }

  private Made made(Kind kind, Instance report, Profile profile) {
    Written written = profile.write(report, given);
    Refusals refusals = new Refusals(profile, report);
    String file = profile.source().file();
    Text todo =
        new Text(
            "Verbeter de waarde, of het profiel " + file + ".",
            "Correct the value, or the profile " + file + ".");
    profile
        .objections(written.octets())
        .forEach(o -> findings.add(refusals.finding(o, written.place(o.line()), todo)));
    return new Made(
        kind, report, profile, BerichtInhoud.of("application/xml", name(), written.octets()));
  }

  /** No more than a reference: a file name is logged. */
  private String name() {
    return "UWV-" + given.ticket().berichtkenmerk().replaceAll("[^A-Za-z0-9._-]", "-") + ".xml";
  }
}

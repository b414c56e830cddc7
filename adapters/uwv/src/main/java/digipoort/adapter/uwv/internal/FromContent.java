// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import digipoort.adapter.uwv.internal.melding.Given;
import digipoort.adapter.uwv.internal.melding.Instance;
import digipoort.adapter.uwv.internal.melding.KindRules;
import digipoort.adapter.uwv.internal.melding.Review;
import digipoort.adapter.uwv.internal.model.Kind;
import digipoort.adapter.uwv.internal.model.Model;
import digipoort.adapter.uwv.internal.profiel.Profile;
import digipoort.adapter.uwv.internal.profiel.ProfileChoice;
import digipoort.adapter.uwv.internal.profiel.Profiles;
import digipoort.adapter.uwv.internal.profiel.Xsd;
import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.Text;
import digipoort.budget.ReadingLimits;
import digipoort.mapping.instance.Octets;
import digipoort.mapping.instance.Place;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.XmlRefusedException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks a message that came ready to send. It is never changed. */
final class FromContent {
  /** Far above any report; what is larger is something else. */
  static final int MAX_LENGTH = 1_000_000;

  private static final Set<String> TYPES = Set.of("application/xml", "text/xml");
  private static final ReadingLimits LIMITS = ReadingLimits.SETTINGS;
  private static final int SHOWN = 20;

  private final Model model;
  private final Profiles profiles;
  private final Given given;
  private final List<Finding> findings;

  FromContent(Model model, Profiles profiles, Given given, List<Finding> findings) {
    this.model = model;
    this.profiles = profiles;
    this.given = given;
    this.findings = findings;
  }

  /** The message as far as it could be read; what is the matter is added to the findings. */
  Optional<Made> check(BerichtInhoud inhoud, Submission submission) {
    if (inhoud.length() > MAX_LENGTH) {
      findings.add(
          Finding.error("UWV-TOO-LARGE", "inhoud")
              .says(
                  inhoud.length() + " octets (verwacht: ten hoogste " + MAX_LENGTH + ").",
                  inhoud.length() + " octets (expected: at most " + MAX_LENGTH + ").")
              .todo("Controleer het bestand.", "Check the file.")
              .build());
      return Optional.empty();
    }
    form(inhoud);
    byte[] octets = Octets.of(inhoud, MAX_LENGTH);
    return parsed(octets).flatMap(message -> profiled(message, octets, submission, inhoud));
  }

  private void form(BerichtInhoud inhoud) {
    boolean xml = TYPES.contains(inhoud.mimeType().toLowerCase(Locale.ROOT));
    if (!xml || !inhoud.bestandsnaam().endsWith(".xml")) {
      String name = inhoud.bestandsnaam() + ", " + inhoud.mimeType();
      findings.add(
          Finding.warning("UWV-FILE", "inhoud")
              .says(
                  name + " (verwacht: naam.xml, application/xml).",
                  name + " (expected: name.xml, application/xml).")
              .todo("Pas naam of mimeType aan.", "Change the name or the mimeType.")
              .build());
    }
  }

  private Optional<XmlNode> parsed(byte[] octets) {
    try {
      return Optional.of(XmlNode.parse(octets, LIMITS));
    } catch (XmlRefusedException e) {
      findings.add(
          Finding.error("UWV-XML", "line " + e.line() + ", column " + e.column())
              .says("Geen bruikbare XML: " + e.getMessage(), "No usable XML: " + e.getMessage())
              .todo("Verbeter het bestand.", "Correct the file.")
              .build());
      return Optional.empty();
    }
  }

  private Optional<Made> profiled(
      XmlNode message, byte[] octets, Submission submission, BerichtInhoud inhoud) {
    Optional<Profile> profile = profiles.fitting(message, model);
    if (profile.isEmpty()) {
      findings.add(
          Finding.error("UWV-PROFILE", Place.of(message))
              .says(
                  "Geen profiel kent een bericht dat begint met " + cut(message) + ".",
                  "No profile knows a message that begins with " + cut(message) + ".")
              .todo(
                  "Zet het profiel met het XSD in etc/digipoort/descriptors/uwv.",
                  "Put the profile with its XSD into etc/digipoort/descriptors/uwv.")
              .build());
      return Optional.empty();
    }
    new ProfileChoice(Settings.FILE, findings).permitted(profile.get(), given.ticket().omgeving());
    Profile.Content content = profile.get().read(message, model);
    refused(octets, profile.get(), content.report());
    content.unknown().stream().limit(SHOWN).forEach(node -> unknown(node, profile.get()));
    Instance report = content.report();
    Optional<Kind> kind = new KindRules(model, findings).shown(report);
    new Review(model, given, findings).check(kind, report, submission);
    return kind.map(k -> new Made(k, report, profile.get(), inhoud));
  }

  private static String cut(XmlNode node) {
    String name = node.name().toString();
    return name.length() > 200 ? name.substring(0, 200) + "..." : name;
  }

  private void refused(byte[] octets, Profile profile, Instance report) {
    Refusals refusals = new Refusals(profile, report);
    Text todo = new Text("Verbeter het bericht.", "Correct the message.");
    for (Xsd.Objection objection : profile.objections(octets)) {
      String at = "line " + objection.line() + ", column " + objection.column();
      findings.add(refusals.finding(objection, at, todo));
    }
  }

  private void unknown(XmlNode node, Profile profile) {
    String name = node.name().getLocalPart();
    String shown = name.length() > 60 ? name.substring(0, 60) + "..." : name;
    findings.add(
        Finding.info("UWV-UNKNOWN", Place.of(node))
            .says(
                "Element "
                    + shown
                    + " staat niet, of niet zo vaak, in profiel "
                    + profile.head().name()
                    + "; de inhoud is alleen met het XSD gecontroleerd.",
                "Element "
                    + shown
                    + " is not, or not so often, in profile "
                    + profile.head().name()
                    + "; its content was checked by the XSD alone.")
            .todo("Vul zo nodig het profiel aan.", "Complete the profile if needed.")
            .build());
  }
}

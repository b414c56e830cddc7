// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.profiel;

import digipoort.api.Finding;
import digipoort.mapping.Uncertain;
import java.util.List;
import java.util.Optional;

/** Which profile makes a message, and whether it may. */
public final class ProfileChoice {
  private static final String CODE = "UWV-PROFILE";
  private static final String FOLDER = "etc/digipoort/descriptors/uwv";

  private final String file;
  private final List<Finding> findings;

  /**
   * @param file the file of settings, for people
   */
  public ProfileChoice(String file, List<Finding> findings) {
    this.file = file;
    this.findings = findings;
  }

  /**
   * The profile of this name; without a name the operator's only one, else the shipped one.
   *
   * @param name as it is set; may be empty
   */
  public Optional<Profile> choose(Profiles profiles, String name) {
    List<Profile> own = profiles.own();
    if (!name.isEmpty()) {
      Optional<Profile> named = profiles.named(name);
      if (named.isEmpty()) {
        none(
            "Er is geen profiel '" + name + "'.",
            "There is no profile '" + name + "'.",
            profiles.all());
      }
      return named;
    }
    if (own.size() > 1) {
      none("Er zijn meer profielen.", "There is more than one profile.", own);
      return Optional.empty();
    }
    return own.isEmpty() ? profiles.named(Profiles.SHIPPED) : Optional.of(own.get(0));
  }

  private void none(String nl, String en, List<Profile> known) {
    String names = String.join(", ", known.stream().map(p -> p.head().name()).toList());
    findings.add(
        Finding.error(CODE, "")
            .says(nl, en)
            .todo(
                "Zet profiel in " + file + " op een van: " + names + ".",
                "Set profiel in " + file + " to one of: " + names + ".")
            .build());
  }

  /** An error in {@code productie} when the profile is for tests, elsewhere a warning. */
  public void permitted(Profile profile, String omgeving) {
    if (profile.head().production()) {
      return;
    }
    Finding.Builder finding =
        Uncertain.production(omgeving) ? Finding.error(CODE, "") : Finding.warning(CODE, "");
    String name = profile.head().name();
    findings.add(
        finding
            .says(
                "Proefbericht: profiel "
                    + name
                    + " is niet voor productie; UWV kent deze vorm niet.",
                "Trial message: profile "
                    + name
                    + " is not for productie; UWV does not know this"
                    + " form.")
            .todo(
                "Zet voor productie een profiel en het XSD van UWV in " + FOLDER + ".",
                "For productie put a profile and the XSD of UWV into " + FOLDER + ".")
            .build());
  }
}

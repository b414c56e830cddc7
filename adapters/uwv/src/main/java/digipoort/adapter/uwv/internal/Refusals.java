// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import digipoort.adapter.uwv.internal.melding.Instance;
import digipoort.adapter.uwv.internal.melding.Privacy;
import digipoort.adapter.uwv.internal.profiel.Profile;
import digipoort.adapter.uwv.internal.profiel.Xsd;
import digipoort.api.Finding;
import digipoort.api.Text;
import java.util.List;

/** Turns what a schema has against a message into findings, without repeating what is not shown. */
final class Refusals {
  private static final int LONGEST = 500;

  private final Profile profile;
  private final List<String> unshown;

  Refusals(Profile profile, Instance report) {
    this.profile = profile;
    this.unshown = Privacy.unshown(report);
  }

  Finding finding(Xsd.Objection objection, String at, Text todo) {
    String line = Privacy.without(unshown, objection.words()).replaceAll("\\s+", " ");
    String words = line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    String name = profile.head().name();
    return Finding.error("UWV-XSD", at)
        .says(
            "Het XSD van profiel " + name + " keurt dit af: " + words,
            "The XSD of profile " + name + " refuses this: " + words)
        .todo(todo.nl(), todo.en())
        .build();
  }
}

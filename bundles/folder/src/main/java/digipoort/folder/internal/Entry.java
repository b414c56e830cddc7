// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import digipoort.api.Aansluiting;
import digipoort.api.Finding;
import digipoort.api.Text;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.ServiceRegistration;

/** What has become of one configuration: an aansluiting at work, or the reason why not. */
sealed interface Entry {
  Aansluiting asAansluiting();

  List<Finding> test();

  /**
   * At work and registered, also while its folder cannot be used: what is to be laid down waits.
   */
  record Working(Definition definition, ServiceRegistration<?> registration) implements Entry {
    @Override
    public Aansluiting asAansluiting() {
      Optional<Text> problem = Inspection.problem(definition);
      Text detail =
          new Text(
              "Map " + definition.folder() + "; indienen in " + definition.portal().nl(),
              "Folder " + definition.folder() + "; file it in " + definition.portal().en());
      return new Aansluiting(
          definition.naam(),
          definition.omgeving(),
          null,
          problem.isEmpty(),
          problem.orElse(detail));
    }

    @Override
    public List<Finding> test() {
      return Inspection.run(definition);
    }
  }

  /** Not usable as it is. */
  record Broken(String naam, String omgeving, Text reason) implements Entry {
    @Override
    public Aansluiting asAansluiting() {
      return new Aansluiting(naam, omgeving, null, false, reason);
    }

    @Override
    public List<Finding> test() {
      return List.of(
          Finding.error("AANSLUITING-CONFIG", "")
              .says(reason.nl(), reason.en())
              .todo(
                  "Verbeter de configuratie; zij geldt zodra het bestand is bewaard",
                  "Correct the configuration; it counts as soon as the file is saved")
              .build());
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.report;

import digipoort.adapter.dnb.internal.facts.Header;
import digipoort.adapter.dnb.internal.rules.Settings;
import digipoort.api.Submission;
import digipoort.api.adapter.Ticket;

/** The name of a file by the pattern of the settings. */
final class FileName {
  /** What a bericht allows, less the extension. */
  private static final int MOST = 75;

  private FileName() {}

  /** Without extension; what may not stand in a name becomes a hyphen. */
  static String of(Settings settings, Submission submission, Header header, Ticket ticket) {
    String module = header.entryPoint().replaceFirst(".*/", "").replaceFirst("\\.[a-z]+$", "");
    String name =
        settings
            .bestandsnaam()
            .replace("{lei}", submission.belanghebbende().nummer())
            .replace("{module}", module)
            .replace("{referentiedatum}", header.referenceDate().toString())
            .replace("{kenmerk}", ticket.berichtkenmerk())
            .replaceAll("[^A-Za-z0-9._-]", "-");
    String cut = name.length() > MOST ? name.substring(0, MOST) : name;
    return cut.replaceAll("^[._-]+|[._-]+$", "");
  }
}

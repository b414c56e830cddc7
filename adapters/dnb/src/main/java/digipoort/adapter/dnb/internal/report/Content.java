// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.report;

import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.mapping.instance.Octets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opens content that was handed over ready to send: an instance, or a package with one. */
final class Content {
  private static final String INFO = "META-INF/reportPackage.json";

  private final BerichtInhoud inhoud;
  private final List<Finding> findings;

  private Content(BerichtInhoud inhoud, List<Finding> findings) {
    this.inhoud = inhoud;
    this.findings = findings;
  }

  /** The octets of the one instance; empty, with an error, when there is none. */
  static Optional<byte[]> instance(BerichtInhoud inhoud, List<Finding> findings) {
    byte[] octets = Octets.of(inhoud, Octets.MESSAGE);
    Content content = new Content(inhoud, findings);
    boolean zip = ReportZip.isZip(octets);
    content.name(zip);
    return zip ? content.unpack(octets) : Optional.of(octets);
  }

  private void name(boolean zip) {
    String name = inhoud.bestandsnaam();
    boolean usual = name.endsWith(".xbrl") || zip && name.matches(".*\\.(zip|xbr)");
    if (!usual || zip == name.endsWith(".xbrl")) {
      String expected = zip ? ".zip, .xbr" : ".xbrl";
      findings.add(
          Finding.warning("EFR-1.1", "inhoud")
              .says(
                  "Ongebruikelijke bestandsnaam " + name + " (verwacht: " + expected + ").",
                  "Unusual file name " + name + " (expected: " + expected + ").")
              .todo("Pas de naam aan.", "Change the name.")
              .build());
    }
  }

  private Optional<byte[]> unpack(byte[] octets) {
    Map<String, byte[]> files;
    try {
      files = ReportZip.read(octets);
    } catch (IOException e) {
      return refused(
          "onbruikbaar zipbestand: " + e.getMessage(), "unusable zip: " + e.getMessage());
    }
    List<String> infos = files.keySet().stream().filter(Content::info).toList();
    List<String> reports = files.keySet().stream().filter(Content::report).toList();
    if (reports.size() != 1) {
      List<String> all = new ArrayList<>(reports.isEmpty() ? files.keySet() : reports);
      String found = String.join(", ", all.subList(0, Math.min(10, all.size())));
      return refused(
          reports.size() + " rapporten (verwacht: precies een .xbrl); gevonden: " + found,
          reports.size() + " reports (expected: exactly one .xbrl); found: " + found);
    }
    String path = reports.get(0);
    boolean proper =
        infos.size() == 1
            && path.startsWith(
                infos.get(0).substring(0, infos.get(0).length() - INFO.length()) + "reports/");
    if (!proper) {
      findings.add(
          Finding.warning("DNB-PACKAGE-FORM", "inhoud")
              .says(
                  "De zip is geen XBRL-rapportpakket, maar heeft wel een rapport: " + path + ".",
                  "The zip is no XBRL report package, but it has one report: " + path + ".")
              .todo(
                  "Controleer of DNB deze vorm wil; een pakket heeft MAP/"
                      + INFO
                      + " en MAP/reports/.",
                  "Check that DNB wants this form; a package has TOP/"
                      + INFO
                      + " and TOP/reports/.")
              .build());
    }
    return Optional.of(files.get(path));
  }

  private static boolean info(String path) {
    return path.equals(INFO) || path.matches("[^/]+/" + INFO);
  }

  private static boolean report(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    boolean hidden = lower.matches("(.*/)?\\.[^/]*");
    return !hidden
        && (lower.matches(".*\\.(xbrl|xhtml|html|htm|xbri|xbr)")
            || lower.matches(".*/reports/[^/]+\\.(json|xml|csv)"));
  }

  private Optional<byte[]> refused(String nl, String en) {
    findings.add(
        Finding.error("DNB-PACKAGE", "inhoud")
            .says(
                "Het pakket is niet te gebruiken: " + nl + ".",
                "The package is not usable: " + en + ".")
            .todo(
                "Lever een rapportpakket met precies een XBRL-instance aan.",
                "Hand in a report package with exactly one XBRL instance.")
            .build());
    return Optional.empty();
  }
}

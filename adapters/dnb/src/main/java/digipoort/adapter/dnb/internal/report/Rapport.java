// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.report;

import digipoort.adapter.dnb.internal.rules.EuropeanRules;
import digipoort.api.Finding;
import digipoort.budget.BudgetLimit;
import digipoort.budget.ReadingLimits;
import digipoort.xbrl.InstanceReader;
import digipoort.xbrl.Report;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.XmlRefusedException;
import digipoort.xbrl.taxonomy.InstanceCheck;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report that was read, with the taxonomy it names.
 *
 * @param report what it says
 * @param taxonomy what may be said
 */
public record Rapport(Report report, Taxonomy taxonomy) {
  private static final ReadingLimits LIMITS = ReadingLimits.SUBMISSION;
  private static final Pattern ENCODING =
      Pattern.compile("\\A<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{0,40})[\"']");

  /** Reads the octets of an instance; empty, with an error, when they are none. */
  public static Optional<Report> read(byte[] octets, List<Finding> findings) {
    Optional<String> xml = decode(octets, findings);
    if (xml.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InstanceReader.read(XmlNode.parse(xml.get(), LIMITS)));
    } catch (XmlRefusedException e) {
      findings.add(
          Finding.error("XBRL-XML", "line " + e.line() + ", column " + e.column())
              .says(
                  "Geen leesbare XBRL-instance: " + e.reason().nl(),
                  "Not readable as an XBRL instance: " + e.reason().en())
              .todo(
                  "Herstel de XML op deze plaats; een instance heeft root xbrli:xbrl en ten hoogste "
                      + LIMITS.most(BudgetLimit.ELEMENTS)
                      + " elementen.",
                  "Repair the XML at this place; an instance has root xbrli:xbrl and at most "
                      + LIMITS.most(BudgetLimit.ELEMENTS)
                      + " elements.")
              .build());
      return Optional.empty();
    }
  }

  private static Optional<String> decode(byte[] octets, List<Finding> findings) {
    try {
      String xml = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
      String text = xml.startsWith("\uFEFF") ? xml.substring(1) : xml;
      Matcher declared = ENCODING.matcher(text);
      if (!declared.find() || declared.group(1).equalsIgnoreCase("UTF-8")) {
        return Optional.of(text);
      }
      findings.add(encoding(declared.group(1)));
    } catch (CharacterCodingException e) {
      findings.add(encoding("?"));
    }
    return Optional.empty();
  }

  private static Finding encoding(String found) {
    return Finding.error("EFR-1.4", "line 1, column 1")
        .says(
            "De codering is niet UTF-8 (" + found + ").",
            "The encoding is not UTF-8 (" + found + ").")
        .todo("Sla het bestand op als UTF-8.", "Save the file as UTF-8.")
        .build();
  }

  /** Everything found by the European filing rules and by the taxonomy, where there is one. */
  public static List<Finding> check(
      Report report, Optional<Taxonomy> taxonomy, EuropeanRules.Expected expected) {
    List<Finding> findings = new ArrayList<>(EuropeanRules.check(report, taxonomy, expected));
    taxonomy.ifPresentOrElse(
        known -> findings.addAll(InstanceCheck.plain(known).check(report)),
        () -> findings.addAll(report.problems()));
    return findings;
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.json.Reading;
import digipoort.json.SubmissionReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file, on the machine of the runtime, that holds the JSON form of a submission.
 *
 * @param path one that the caller may have read
 */
record SubmissionFile(Path path) {
  private static final Pattern PLACE = Pattern.compile("(line|regel) \\d+, (column|kolom) \\d+");

  /** The submission; when it is not one, everything wrong with it is printed and this fails. */
  Submission read(Paper paper) {
    if (!Files.isRegularFile(path)) {
      throw new FailedException(
          "No file " + path + " on the machine of the runtime (expected: a submission in JSON)");
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      Reading reading = new SubmissionReader().read(in);
      if (reading instanceof Reading.Complete complete) {
        return complete.submission();
      }
      paper.findings(withoutContent(((Reading.Unusable) reading).findings()));
      throw new FailedException(path + " is not a submission; nothing was stored");
    } catch (IOException e) {
      throw new FailedException(path + " cannot be read: " + e);
    }
  }

  /** Of a file that is no JSON nothing is shown: it is somebody's, and maybe a secret. */
  private static List<Finding> withoutContent(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.code().equals(SubmissionReader.SYNTAX) ? bare(finding) : finding)
        .toList();
  }

  private static Finding bare(Finding finding) {
    return Finding.error(finding.code(), finding.location())
        .says(
            "Geen geldige JSON" + place(finding.text().nl()),
            "Not valid JSON" + place(finding.text().en()))
        .todo("Verbeter de JSON op die plaats.", "Correct the JSON at that place.")
        .build();
  }

  private static String place(String text) {
    var place = PLACE.matcher(text);
    return place.find() ? ": " + place.group() : "";
  }
}

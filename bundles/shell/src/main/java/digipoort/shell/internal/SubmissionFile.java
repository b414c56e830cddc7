// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Submission;
import digipoort.json.Reading;
import digipoort.json.SubmissionReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file, on the machine of the runtime, that holds the JSON form of a submission. */
final class SubmissionFile {
  private final Path path;

  SubmissionFile(String name) {
    try {
      path = Path.of(name).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new FailedException("'" + name + "' is not a file name: " + e.getReason());
    }
  }

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
      paper.findings(((Reading.Unusable) reading).findings());
      throw new FailedException(path + " is not a submission; nothing was stored");
    } catch (IOException e) {
      throw new FailedException(path + " cannot be read: " + e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence;

import digipoort.api.Finding;
import digipoort.evidence.internal.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A file written by {@link EvidenceWriter}. */
public final class EvidenceFile {
  private EvidenceFile() {}

  /**
   * Checks it without network or database: that nothing was changed, added or left out since it was
   * written, who wrote it, and that the messages in it are signed and belong together.
   *
   * @param expectedKey fingerprint of the installation that should have written it, or null for any
   * @return one finding for each thing looked at, never empty; without an error it is sound
   * @throws IOException when the file cannot be read or is no zip
   */
  public static List<Finding> verify(Path file, @Nullable String expectedKey) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new Verification(zip).run(expectedKey);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Offers folders and JSON files. */
@Service
public class SubmissionFileCompleter extends FileCompleter {
  @Override
  protected boolean accept(Path path) {
    return super.accept(path) && (Files.isDirectory(path) || path.toString().endsWith(".json"));
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;

/** Offers the files that the user may have read: any to the administrator. */
@Service
public final class ImportFileCompleter extends FileCompleter {
  private static final int OFFERED = 200;
  private static final int DEPTH = 3;

  @Reference(optional = true)
  @Nullable Actors actors;

  @Reference(optional = true)
  @Nullable ConsoleFolders folders;

  @Override
  public void completeCandidates(
      Session session, CommandLine line, @Nullable List<Candidate> candidates) {
    Caller caller = Caller.current(actors);
    if (candidates == null || folders == null) {
      return;
    }
    if (caller.isAdministrator()) {
      super.completeCandidates(session, line, candidates);
    } else {
      var names = new StringsCompleter(names(folders.importsOf(caller)));
      names.completeCandidates(session, line, candidates);
    }
  }

  static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files
          .filter(Files::isRegularFile)
          .limit(OFFERED)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

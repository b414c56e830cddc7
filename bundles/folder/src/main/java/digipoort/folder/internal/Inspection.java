// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import digipoort.api.Finding;
import digipoort.api.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether something can be laid down in the folder of an aansluiting now. */
final class Inspection {
  /** A bericht with bijlagen is at most this large. */
  private static final long LARGEST = 126_000_000;

  private final Definition definition;
  private final List<Finding> findings = new ArrayList<>();

  private Inspection(Definition definition) {
    this.definition = definition;
  }

  /** Why not, without trying; empty when nothing stands in the way. */
  static Optional<Text> problem(Definition definition) {
    Path folder = definition.folder();
    if (!Files.isDirectory(folder)) {
      return Optional.of(Words.missing(folder));
    }
    return Files.isWritable(folder)
        ? Optional.empty()
        : Optional.of(
            new Text(
                "In de map "
                    + folder
                    + " mag niet worden geschreven. Geef de gebruiker van dit programma dat recht.",
                "The folder "
                    + folder
                    + " may not be written. Give the user of this program the right to."));
  }

  /** Tries it step by step, and leaves nothing there. */
  static List<Finding> run(Definition definition) {
    Inspection inspection = new Inspection(definition);
    inspection.info(
        "AANSLUITING-CONFIG", new Text("De configuratie is in orde", "The configuration is right"));
    if (inspection.isThere() && inspection.canBeWritten()) {
      inspection.space();
    }
    return List.copyOf(inspection.findings);
  }

  private boolean isThere() {
    Path folder = definition.folder();
    if (Files.isDirectory(folder)) {
      info(
          "AANSLUITING-FOLDER",
          new Text("De map " + folder + " is er", "The folder " + folder + " is there"));
      return true;
    }
    findings.add(
        Finding.error("AANSLUITING-FOLDER", "")
            .says("De map " + folder + " is er niet", "The folder " + folder + " is not there")
            .todo(
                "Maak haar, of koppel de schijf waarop zij staat",
                "Make it, or mount the disk that holds it")
            .build());
    return false;
  }

  /** As a delivery does: a new folder, a file in it, and another name. */
  private boolean canBeWritten() {
    Path folder = definition.folder();
    try {
      Path trial = Files.createTempDirectory(folder, ".test-");
      try {
        Disk.write(trial.resolve("test"), "test");
        Path renamed = folder.resolve(trial.getFileName() + "-renamed");
        Files.move(trial, renamed, StandardCopyOption.ATOMIC_MOVE);
        trial = renamed;
      } finally {
        Disk.remove(trial);
      }
      info(
          "AANSLUITING-WRITE",
          new Text(
              "Er kan in worden geschreven en hernoemd", "It can be written to and renamed in"));
      return true;
    } catch (IOException e) {
      Text reason = Words.reason(e);
      findings.add(
          Finding.error("AANSLUITING-WRITE", "")
              .says(
                  "In de map " + folder + " kan niet worden geschreven: " + reason.nl(),
                  "The folder " + folder + " cannot be written: " + reason.en())
              .todo(
                  "Geef de gebruiker van dit programma het recht om er te schrijven, of maak ruimte",
                  "Give the user of this program the right to write there, or make room")
              .build());
      return false;
    }
  }

  private void space() {
    long free = definition.folder().toFile().getUsableSpace();
    long megabytes = free / 1_000_000;
    if (free >= LARGEST) {
      info(
          "AANSLUITING-SPACE",
          new Text(
              "Er is " + megabytes + " MB vrij. Indienen gebeurt in " + definition.portal().nl(),
              megabytes + " MB are free. Filing is done in " + definition.portal().en()));
      return;
    }
    findings.add(
        Finding.warning("AANSLUITING-SPACE", "")
            .says(
                "Er is nog maar " + megabytes + " MB vrij (verwacht: 126 MB, het grootste bericht)",
                "Only " + megabytes + " MB are free (expected: 126 MB, the largest bericht)")
            .todo("Maak ruimte op die schijf", "Make room on that disk")
            .build());
  }

  private void info(String code, Text words) {
    findings.add(Finding.info(code, "").says(words.nl(), words.en()).build());
  }
}

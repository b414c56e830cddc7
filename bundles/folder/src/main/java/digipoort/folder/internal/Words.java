// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import digipoort.api.Text;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** What is said to people. */
final class Words {
  static final Text CLAIM_LOST =
      new Text(
          "Deze poging mocht niet meer worden gedaan; er is niets klaargezet.",
          "This attempt was not allowed any more; nothing was laid down.");

  private Words() {}

  static Text laid(Place place, Text portal) {
    String file = place.target().resolve(place.files().keySet().iterator().next()).toString();
    int more = place.files().size() - 1;
    String nl = more == 0 ? "" : " met " + more + " bijlage(n) ernaast";
    String en = more == 0 ? "" : " with " + more + " bijlage(n) beside it";
    return new Text(
        "Klaargezet als "
            + file
            + nl
            + ". Het is nog niet ingediend: iemand moet het uploaden in "
            + portal.nl()
            + ".",
        "Laid down as "
            + file
            + en
            + ". It is not filed yet: somebody has to upload it in "
            + portal.en()
            + ".");
  }

  static Text name(String name) {
    return new Text(
        "bestandsnaam '"
            + name
            + "' wordt niet in een map gezet (verwacht: niet met een punt aan begin of eind, zonder"
            + " '..', en geen naam van een apparaat zoals CON of NUL)",
        "bestandsnaam '"
            + name
            + "' is not laid down in a folder (expected: no dot at its begin or end, no '..', and no"
            + " name of a device such as CON or NUL)");
  }

  static Text occupied(Path target) {
    return new Text(
        "Er ligt al iets anders in "
            + target
            + "; dat wordt nooit overschreven. Kijk wat het is en haal het daar weg.",
        "Something else lies in "
            + target
            + " already; it is never overwritten. See what it is and take it away there.");
  }

  static Text notLaid(Path folder, Throwable cause) {
    if (cause instanceof NotDirectoryException) {
      Text missing = missing(folder);
      return new Text(
          missing.nl() + " Er is niets klaargezet.", missing.en() + " Nothing was laid down.");
    }
    Text reason = reason(cause);
    return new Text(
        "In de map "
            + folder
            + " kan niet worden geschreven: "
            + reason.nl()
            + ". Er is niets klaargezet. Maak ruimte, of geef de gebruiker van dit programma het"
            + " recht om er te schrijven.",
        "The folder "
            + folder
            + " cannot be written: "
            + reason.en()
            + ". Nothing was laid down. Make room, or give the user of this program the right to"
            + " write there.");
  }

  static Text missing(Path folder) {
    return new Text(
        "De map " + folder + " is er niet. Maak haar, of koppel de schijf waarop zij staat.",
        "The folder " + folder + " is not there. Make it, or mount the disk that holds it.");
  }

  static Text uncertain(Path target, Throwable cause) {
    return new Text(
        target + " ligt er, maar staat misschien nog niet vast op de schijf: " + reason(cause).nl(),
        target + " lies there, but perhaps not safely on the disk yet: " + reason(cause).en());
  }

  static Text reason(Throwable cause) {
    if (cause instanceof AccessDeniedException) {
      return new Text("geen toegang", "access denied");
    }
    if (cause instanceof NoSuchFileException) {
      return new Text("niet gevonden", "not found");
    }
    String given =
        cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
    return Text.verbatim(given == null ? cause.getClass().getSimpleName() : given);
  }
}

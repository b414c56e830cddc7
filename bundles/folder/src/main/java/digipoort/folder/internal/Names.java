// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files and folders that do no harm anywhere, whatever others call their berichten. */
final class Names {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,79}");

  /** Windows opens a device under these, with any extension. */
  private static final Pattern DEVICE =
      Pattern.compile("(CON|PRN|AUX|NUL|(COM|LPT)[0-9])([.].*)?", Pattern.CASE_INSENSITIVE);

  private Names() {}

  /** The first name of a bericht under which nothing is laid down. */
  static Optional<String> refused(Bericht bericht) {
    return contents(bericht).stream()
        .map(BerichtInhoud::bestandsnaam)
        .filter(name -> !isHarmless(name))
        .findFirst();
  }

  static boolean isHarmless(String name) {
    return PLAIN.matcher(name).matches()
        && !name.contains("..")
        && !name.endsWith(".")
        && !DEVICE.matcher(name).matches();
  }

  /** The contents by the name of their file; of two with one name the later gets another. */
  static Map<String, BerichtInhoud> files(Bericht bericht) {
    Map<String, BerichtInhoud> files = new LinkedHashMap<>();
    Set<String> used = new HashSet<>();
    int number = 0;
    for (BerichtInhoud inhoud : contents(bericht)) {
      String name = inhoud.bestandsnaam();
      while (!used.add(name.toLowerCase(Locale.ROOT))) {
        name = "bijlage-" + number + "-" + name;
      }
      files.put(name, inhoud);
      number++;
    }
    return files;
  }

  private static List<BerichtInhoud> contents(Bericht bericht) {
    List<BerichtInhoud> contents = new ArrayList<>();
    contents.add(bericht.inhoud());
    contents.addAll(bericht.bijlagen());
    return contents;
  }

  /** Tells a person which bericht it is, and is another one for each delivery. */
  static String folder(String aanleverkenmerk, String kenmerk) {
    String safe = aanleverkenmerk.replaceAll("[^A-Za-z0-9_-]", "_").replaceFirst("^-", "_");
    return safe + "_" + kenmerk.substring(kenmerk.length() - 8);
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import digipoort.api.Text;
import java.lang.reflect.Method;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A configuration as it was given.
 *
 * @param pid of the configuration
 */
record Given(String pid, Map<String, ?> values) {
  private static final String FILE = "felix.fileinstall.filename";
  private static final Pattern FOREIGN =
      Pattern.compile("(service|felix|component|org\\.apache)\\..*");
  private static final Set<String> OMGEVINGEN =
      new TreeSet<>(Set.of("productie", "preproductie", "aansluitsuite", "simulator", "aangepast"));
  private static final Map<String, Object> DEFAULTS =
      Arrays.stream(FolderConfig.class.getDeclaredMethods())
          .collect(Collectors.toUnmodifiableMap(Method::getName, Given::byDefault));

  private static Object byDefault(Method method) {
    return method.getDefaultValue() == null ? "" : method.getDefaultValue();
  }

  /**
   * Makes a definition of it, or says in one sentence why not.
   *
   * @param base what a relative folder begins in
   */
  Definition read(Path base) throws InvalidSettingException {
    for (String key : values.keySet()) {
      if (!DEFAULTS.containsKey(key) && !FOREIGN.matcher(key).matches()) {
        throw new InvalidSettingException(
            key + ": onbekende instelling", key + ": unknown setting");
      }
    }
    return new Definition(readNaam(), readOmgeving(), readFolder(base), readPortal());
  }

  private String readNaam() throws InvalidSettingException {
    String naam = text("naam");
    if (!naam.matches("[A-Za-z0-9._-]{1,40}")) {
      throw InvalidSettingException.of(
          "naam",
          naam,
          "1 tot 40 letters, cijfers, '.', '_' of '-'",
          "1 to 40 letters, digits, '.', '_' or '-'");
    }
    return naam;
  }

  private String readOmgeving() throws InvalidSettingException {
    String omgeving = text("omgeving");
    if (!OMGEVINGEN.contains(omgeving)) {
      String all = String.join(", ", OMGEVINGEN);
      throw InvalidSettingException.of("omgeving", omgeving, "een van " + all, "one of " + all);
    }
    return omgeving;
  }

  private Path readFolder(Path base) throws InvalidSettingException {
    String folder = text("folder");
    try {
      if (!folder.isEmpty()) {
        return base.resolve(folder).toAbsolutePath().normalize();
      }
    } catch (InvalidPathException e) {
      throw InvalidSettingException.of(
          "folder", folder, "een map: " + e.getReason(), "a folder: " + e.getReason());
    }
    throw InvalidSettingException.of(
        "folder",
        folder,
        "de map waarin berichten worden klaargezet, bijvoorbeeld /srv/digipoort/dnb",
        "the folder in which berichten are laid down, for example /srv/digipoort/dnb");
  }

  private Text readPortal() {
    String portal = text("portal");
    return portal.isEmpty()
        ? new Text("het portaal van de ontvanger", "the portal of the receiver")
        : Text.verbatim(portal);
  }

  private String text(String key) {
    Object value = values.get(key);
    return (value == null ? DEFAULTS.get(key) : value).toString().strip();
  }

  /** The name in it, or else the part of the PID that tells it apart. */
  String naam() {
    String naam = text("naam");
    return naam.isEmpty() ? pid.replace(FolderConfig.PID, "").replaceFirst("^[.~-]", "") : naam;
  }

  String omgeving() {
    return text("omgeving");
  }

  /** The file to change, as people look for it. */
  String file() {
    Object file = values.get(FILE);
    return "etc/"
        + (file == null
            ? FolderConfig.PID + "-" + naam() + ".cfg"
            : file.toString().substring(file.toString().lastIndexOf('/') + 1));
  }
}

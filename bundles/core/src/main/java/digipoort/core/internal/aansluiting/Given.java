// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import java.util.Map;

/**
 * A configuration as it was given.
 *
 * @param pid of the configuration
 * @param values with references replaced
 * @param raw as stored, references not replaced
 */
record Given(String pid, Map<String, ?> values, Map<String, ?> raw) {
  private static final String FILE = "felix.fileinstall.filename";

  /** The name in it, or else the part of the PID that tells it apart. */
  String naam() {
    Object naam = values.get("naam");
    if (naam != null && !naam.toString().isBlank()) {
      return naam.toString().strip();
    }
    return pid.replace(AansluitingConfig.PID, "").replaceFirst("^[.~-]", "");
  }

  String omgeving() {
    Object omgeving = values.get("omgeving");
    return omgeving == null ? "-" : omgeving.toString().strip();
  }

  /** The file to change, as people look for it. */
  String file() {
    Object file = values.get(FILE);
    String name =
        file == null
            ? AansluitingConfig.PID + "-" + naam() + ".cfg"
            : file.toString().substring(file.toString().lastIndexOf('/') + 1);
    return "etc/" + name;
  }

  /** Values hold secrets. */
  @Override
  public String toString() {
    return pid;
  }
}

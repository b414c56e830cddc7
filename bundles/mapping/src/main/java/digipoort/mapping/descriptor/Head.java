// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.descriptor;

import digipoort.api.Tijdvak;
import java.util.List;
import java.util.Map;

/**
 * What every descriptor of an XBRL message says.
 *
 * @param name unique; an operator's descriptor replaces the shipped one of the same name
 * @param version of the descriptor itself
 * @param taxonomie for people, for example {@code NT20}
 * @param berichtsoort what it is for
 * @param valid the periods it is for
 * @param entryPoint for the schemaRef
 * @param prefixes prefix to namespace
 * @param scheme of the identifier
 * @param types identity types that the belanghebbende may have; the first is usual
 * @param source where it came from
 */
public record Head(
    String name,
    String version,
    String taxonomie,
    String berichtsoort,
    Tijdvak valid,
    String entryPoint,
    Map<String, String> prefixes,
    String scheme,
    List<String> types,
    Source source) {
  private static final int SHORT = 12;

  public Head {
    prefixes = Map.copyOf(prefixes);
    types = List.copyOf(types);
  }

  /** For the record: what was used. */
  public String signature() {
    return name + " v" + version + " sha256:" + source.sha256().substring(0, SHORT);
  }

  /** Whether the taxonomy is an alfa or bèta release, which never goes to production. */
  public boolean trial() {
    return trial(entryPoint);
  }

  /**
   * Whether the entry point is one of an alfa or bèta release: its date ends in {@code .a} or
   * {@code .b} (naming of the Nederlandse Taxonomie).
   */
  public static boolean trial(String entryPoint) {
    return entryPoint.matches(".*/[0-9]{8}\\.[a-z]/.*");
  }
}

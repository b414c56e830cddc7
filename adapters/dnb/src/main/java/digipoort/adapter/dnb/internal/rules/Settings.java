// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.rules;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The settings in force.
 *
 * @param berichtsoorten served; the first is named in texts
 * @param aansluitingen over which reports may go
 * @param types of the identity of a belanghebbende
 * @param scheme of the identifier in contexts
 * @param vorm when the document names none
 * @param bestandsnaam pattern of file names, without extension
 * @param bevestigd names of the settings that the operator confirmed
 */
public record Settings(
    List<String> berichtsoorten,
    List<String> aansluitingen,
    List<String> types,
    String scheme,
    Vorm vorm,
    String bestandsnaam,
    Set<String> bevestigd) {
  /** The file in which they are changed. */
  public static final String FILE = "etc/digipoort.adapter.dnb.cfg";

  /** Settings that have to be confirmed before production. */
  public static final List<String> UNCERTAIN =
      List.of("berichtsoort", "identiteit.types", "lei.schema");

  public Settings {
    berichtsoorten = some("berichtsoort", berichtsoorten);
    aansluitingen = some("aansluitingen", aansluitingen);
    types = some("identiteit.types", types);
    bevestigd = Set.copyOf(split(bevestigd));
    if (scheme.isBlank()) {
      throw refused("lei.schema", scheme, "a URI");
    }
    String plain = bestandsnaam.replaceAll("\\{(lei|module|referentiedatum|kenmerk)}", "x");
    if (!plain.matches("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?")) {
      throw refused(
          "bestandsnaam",
          bestandsnaam,
          "letters, digits, . _ - and {lei}, {module}, {referentiedatum}, {kenmerk}");
    }
    for (String name : bevestigd) {
      if (!UNCERTAIN.contains(name)) {
        throw refused("bevestigd", name, "names out of " + UNCERTAIN);
      }
    }
  }

  private static List<String> some(String name, List<String> values) {
    List<String> given = split(values);
    if (given.isEmpty()) {
      throw refused(name, "nothing", "at least one");
    }
    return given;
  }

  /** In a .cfg file several values are one text, separated by commas. */
  private static List<String> split(Collection<String> values) {
    return values.stream()
        .flatMap(value -> Stream.of(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static IllegalArgumentException refused(String name, String value, String expected) {
    return new IllegalArgumentException(
        name + ": '" + value + "' (expected: " + expected + "). Change it in " + FILE);
  }
}

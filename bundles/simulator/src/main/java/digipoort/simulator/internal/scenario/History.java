// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

import java.util.List;

/**
 * A proces that other software started, which getProcessen shows next to those of this client.
 *
 * @param name of its file
 * @param oin who may see it; {@code *} for everybody
 * @param berichtsoort of the proces
 * @param belanghebbende whom it is about, as {@code type:nummer}
 * @param scenario whose statuses it has
 * @param first moment of its first status
 * @param atNextDelivery whether that moment counts from the next delivery for the same berichtsoort
 *     and belanghebbende, instead of from the first sight of the file
 */
public record History(
    String name,
    String oin,
    String berichtsoort,
    String belanghebbende,
    String scenario,
    When first,
    boolean atNextDelivery) {
  private static final String NEXT = "next";

  static History read(String name, DataFile file) throws BrokenFileException {
    file.expectOnly(List.of("about", "oin", "berichtsoort", "belanghebbende", "scenario", "first"));
    String first = file.required("first");
    boolean next = first.startsWith(NEXT);
    String moment = next ? first.substring(NEXT.length()) : first;
    DataFile.Line line = file.one("first").orElseThrow();
    return new History(
        name,
        file.value("oin", "*"),
        file.required("berichtsoort"),
        BerichtReader.identity(file, "belanghebbende"),
        file.value("scenario", "Happyflow"),
        When.parse(file, line, moment.isEmpty() ? "0s" : moment),
        next);
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import digipoort.api.BerichtInhoud;
import digipoort.api.Fout;
import digipoort.api.Kenmerk;
import digipoort.api.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may come from outside instead of a message. */
final class Rubbish {
  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "<",
          "not xml at all",
          "<results",
          "<results xmlns='http://nlvalidatie.nl/batavia'><xbrl><messages><msg/></messages></xbrl>"
              + "</results>",
          "<Responsemessage/>",
          "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Responsemessage>&x;"
              + "</Responsemessage>",
          "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><r>&b;</r>",
          "<a>".repeat(20_000),
          "<r>" + "<msg level='error'>x</msg>".repeat(3_000) + "</r>",
          "\u0000\u0001\uD800\u202E",
          "z".repeat(1_048_576));

  private static final int SHOWN = 40;

  private static final List<BerichtInhoud> CONTENTS = makeContents();

  private Rubbish() {}

  /** Octets that are no message. */
  static List<BerichtInhoud> contents() {
    return CONTENTS;
  }

  private static List<BerichtInhoud> makeContents() {
    List<byte[]> octets = new ArrayList<>();
    octets.add(new byte[] {0});
    octets.add(new byte[] {(byte) 0xFF, (byte) 0xFE, '<', 0});
    octets.add(new byte[3_000_000]);
    octets.add(new byte[] {'P', 'K', 3, 4, 0, 0});
    TEXTS.stream()
        .filter(words -> !words.isEmpty())
        .forEach(words -> octets.add(words.getBytes(StandardCharsets.UTF_8)));
    return octets.stream().map(o -> BerichtInhoud.of("application/xml", "x.xml", o)).toList();
  }

  /** How it begins, for the message of a test that fails. */
  static String shown(BerichtInhoud content) {
    return TEXTS.stream()
        .filter(words -> words.getBytes(StandardCharsets.UTF_8).length == content.length())
        .findFirst()
        .map(words -> words.substring(0, Math.min(SHOWN, words.length())))
        .map(words -> "'" + words.replaceAll("[^ -~]", "?") + "'")
        .orElse("of " + content.length() + " octets");
  }

  /** Statuses of every code with rubbish in each place that can hold it. */
  static List<List<Status>> statussen(Kenmerk kenmerk) {
    List<List<Status>> all = new ArrayList<>();
    for (String code : List.of("100", "210", "220", "230", "311", "321", "410", "420", "500")) {
      all.add(List.of(status(kenmerk, code, null)));
    }
    for (String code : List.of("311", "410", "500", "510", "7?!")) {
      for (String rubbish : TEXTS) {
        all.add(
            List.of(status(kenmerk, "100", null), status(kenmerk, code, new Fout("", rubbish))));
        all.add(
            List.of(new Status(kenmerk, code, Instant.EPOCH, rubbish, new Fout("X", ""), rubbish)));
      }
    }
    return all;
  }

  static Status status(Kenmerk kenmerk, String code, @Nullable Fout fout) {
    return new Status(kenmerk, code, Instant.EPOCH, "", fout, null);
  }
}

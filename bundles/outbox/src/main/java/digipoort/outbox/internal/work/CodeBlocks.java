// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.CodeInfo;
import digipoort.api.CodeInfo.Confidence;
import digipoort.api.CodeInfo.Ending;
import digipoort.api.CodeInfo.Kind;
import digipoort.api.CodeInfo.Party;
import digipoort.api.Text;
import digipoort.outbox.internal.work.CodeBook.Effect;
import digipoort.outbox.internal.work.CodeBook.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the blocks of codes.txt. */
final class CodeBlocks {
  private static final Map<String, Ending> ENDINGS =
      Map.of(
          "yes", Ending.FINAL,
          "no", Ending.NOT_FINAL,
          "depends", Ending.DEPENDS,
          "unknown", Ending.UNKNOWN);

  private CodeBlocks() {}

  static List<Entry> read(String text) {
    List<Entry> entries = new ArrayList<>();
    for (String block : text.replaceAll("(?m)^#.*\n", "").strip().split("\n\\s*\n")) {
      entries.addAll(entries(fields(block)));
    }
    return entries;
  }

  private static Map<String, String> fields(String block) {
    Map<String, String> fields = new HashMap<>();
    for (String line : block.split("\n")) {
      String[] pair = line.split(":\\s*", 2);
      if (pair.length != 2 || fields.put(pair[0], pair[1].strip()) != null) {
        throw new IllegalArgumentException(
            "codes.txt: '" + line + "' (expected: name: value, each name once a block)");
      }
    }
    return fields;
  }

  private static List<Entry> entries(Map<String, String> fields) {
    Kind kind = fields.containsKey("status") ? Kind.STATUS : Kind.FAULT;
    Effect effect = Effect.valueOf(name(fields.getOrDefault("class", "attention")));
    List<Entry> entries = new ArrayList<>();
    for (String code : value(fields, kind.name().toLowerCase(Locale.ROOT)).split("\\s+")) {
      entries.add(
          Entry.of(
              new CodeInfo(
                  code,
                  kind,
                  ENDINGS.get(value(fields, "final")),
                  Party.valueOf(name(value(fields, "who"))),
                  Confidence.valueOf(name(value(fields, "confidence"))),
                  value(fields, "source"),
                  new Text(value(fields, "nl"), value(fields, "en")),
                  new Text(value(fields, "nl.do"), value(fields, "en.do"))),
              effect));
    }
    return entries;
  }

  private static String name(String value) {
    return value.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static String value(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("codes.txt: no " + name + " in " + fields);
    }
    return value;
  }
}

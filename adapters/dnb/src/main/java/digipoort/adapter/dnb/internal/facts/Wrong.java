// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.facts;

import digipoort.api.ErpValue;
import digipoort.api.Finding;
import java.util.List;

/** Findings about values that are not what was expected. */
final class Wrong {
  private static final int SHOWN = 60;

  private Wrong() {}

  static Finding type(String at, ErpValue value, String nl, String en) {
    String shown = shown(value);
    return Finding.error("ERP-TYPE", at)
        .says("'" + shown + "' is " + none(nl) + ".", "'" + shown + "' is not " + en + ".")
        .todo("Geef " + nl + ".", "Give " + en + ".")
        .build();
  }

  private static String none(String nl) {
    return nl.startsWith("een ") ? "g" + nl : "niet " + nl;
  }

  static Finding missing(String at, String nl, String en) {
    return Finding.error("ERP-MISSING", at)
        .says("Hier ontbreekt " + nl + ".", "Here " + en + " is missing.")
        .todo("Vul het in of laat het feit weg.", "Fill it in or leave the fact out.")
        .build();
  }

  static Finding value(String at, String shown, String nl, String en) {
    return Finding.error("DNB-VALUE", at)
        .says("'" + shown + "' is " + none(nl) + ".", "'" + shown + "' is not " + en + ".")
        .todo("Geef " + nl + ".", "Give " + en + ".")
        .build();
  }

  /** Whether nothing was found there or below. */
  static boolean none(List<Finding> findings, String at) {
    return findings.stream().noneMatch(finding -> finding.location().startsWith(at));
  }

  static String shown(ErpValue value) {
    if (value instanceof ErpValue.Fields) {
      return "{...}";
    }
    return value instanceof ErpValue.Items ? "[...]" : cut(value.toString());
  }

  static String cut(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }

  /** A step further in a JSON Pointer. */
  static String below(String at, String name) {
    return at + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.hostile;

import java.util.function.UnaryOperator;

/** XML that is made to hurt its reader. */
final class XmlAttacks {
  private static final String RULE = "XML";

  private XmlAttacks() {}

  static void add(Making making) throws Exception {
    entities(making);
    sizes(making);
    wire(making, "truncated", "acceptable XML", text -> text.substring(0, text.length() / 2));
    wire(making, "two documents", "acceptable XML", text -> text + text);
    wire(making, "NUL", "acceptable XML", put("\0"));
    wire(making, "nothing", "acceptable XML", text -> "");
  }

  private static void entities(Making making) throws Exception {
    wire(making, "DOCTYPE", "DOCTYPE", text -> "<!DOCTYPE e>" + text);
    wire(
        making,
        "external entity",
        "DOCTYPE",
        text ->
            "<!DOCTYPE e [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + text.replace("ob.xbrl", "&x;"));
    wire(
        making,
        "external DTD",
        "DOCTYPE",
        text -> "<!DOCTYPE e SYSTEM 'http://127.0.0.1:9/evil.dtd'>" + text);
    wire(
        making,
        "parameter entity",
        "DOCTYPE",
        text -> "<!DOCTYPE e [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/p'> %p;]>" + text);
    wire(making, "entity bomb", "DOCTYPE", text -> bomb() + text.replace("ob.xbrl", "&a11;"));
    wire(
        making,
        "quadratic entity bomb",
        "DOCTYPE",
        text ->
            "<!DOCTYPE e [<!ENTITY a '"
                + "a".repeat(50_000)
                + "'>]>"
                + text.replace("ob.xbrl", "&a;".repeat(10_000)));
    wire(making, "undeclared entity", "evil", put("&evil;"));
  }

  private static void sizes(Making making) throws Exception {
    wire(
        making,
        "deep nesting",
        "maxElementDepth",
        put("<x>".repeat(50_000) + "</x>".repeat(50_000)));
    wire(
        making,
        "huge attribute",
        "is longer than 4194304 bytes",
        put("<x a='" + "a".repeat(6_000_000) + "'/>"));
    wire(
        making,
        "long attribute",
        "characters outside inhoud",
        put("<x a='" + "a".repeat(3_000_000) + "'/>"));
    wire(making, "many attributes", "attributes", put("<x " + attributes(200) + "/>"));
    wire(making, "long name", "limit", put("<" + "n".repeat(5_000) + "/>"));
    wire(making, "huge comment", "is longer than", put("<!--" + "c".repeat(6_000_000) + "-->"));
    wire(making, "huge text", "characters outside inhoud", put("t".repeat(3_000_000)));
  }

  private static void wire(
      Making making, String name, String expected, UnaryOperator<String> change) throws Exception {
    making.add(name, RULE, expected, draft -> draft.onTheWire = change);
  }

  private static UnaryOperator<String> put(String instead) {
    return text -> text.replace("ob.xbrl", instead);
  }

  private static String attributes(int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(" a").append(i).append("='1'");
    }
    return all.toString();
  }

  private static String bomb() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE e [<!ENTITY a0 'aaaaaaaaaa'>");
    for (int i = 1; i < 12; i++) {
      bomb.append("<!ENTITY a").append(i).append(" '");
      bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
    }
    return bomb.append("]>").toString();
  }
}

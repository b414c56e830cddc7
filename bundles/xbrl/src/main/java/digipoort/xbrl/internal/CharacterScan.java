// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal;

import digipoort.xbrl.CharacterRule;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules about characters, which an XML parser no longer sees. */
public final class CharacterScan {
  private static final Set<String> NAMED = Set.of("amp", "apos", "gt", "lt", "quot");
  private static final Pattern REFERENCE = Pattern.compile("&([^;\\s<&]{1,20});");
  private static final Pattern DECLARED =
      Pattern.compile("\\A<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

  private final byte[] octets;
  private final Collector collector;
  private String xml = "";
  private int line = 1;
  private int column = 1;

  public CharacterScan(byte[] octets, Collector collector) {
    this.octets = octets;
    this.collector = collector;
  }

  /** The decoded text when it may be parsed, else null. */
  public @Nullable String run() {
    if (!decode()) {
      return null;
    }
    Matcher declared = DECLARED.matcher(xml);
    if (declared.find() && !declared.group(1).equalsIgnoreCase("UTF-8")) {
      collector.add(Rule.ENCODING, 1, 1, declared.group(1));
    }
    return walk() ? xml : null;
  }

  private boolean decode() {
    boolean bom =
        octets.length >= 3
            && octets[0] == (byte) 0xEF
            && octets[1] == (byte) 0xBB
            && octets[2] == (byte) 0xBF;
    if (bom) {
      collector.add(Rule.BOM, 1, 1, "EF BB BF");
    }
    int start = bom ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(octets, start, octets.length - start);
    CharBuffer out = CharBuffer.allocate(octets.length - start);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    xml = out.flip().toString();
    if (result.isError()) {
      line += (int) xml.chars().filter(c -> c == '\n').count();
      column = xml.length() - xml.lastIndexOf('\n');
      collector.add(Rule.ENCODING, line, column, "octet " + (in.position() + 1));
      return false;
    }
    return true;
  }

  /** Whether the text may be parsed. */
  private boolean walk() {
    boolean doctype = false;
    String until = "";
    for (int at = 0; at < xml.length(); ) {
      int codePoint = xml.codePointAt(at);
      check(codePoint);
      if (xml.startsWith("]]>", at)) {
        collector.add(Rule.CDATA_END, line, column, "");
      }
      if (until.isEmpty()) {
        until = opened(at);
        doctype |= markup(codePoint, at);
      } else if (xml.startsWith(until, at)) {
        until = "";
      }
      advance(codePoint);
      at += Character.charCount(codePoint);
    }
    return !doctype;
  }

  private void check(int codePoint) {
    if (!CharacterRule.allows(codePoint) && !collector.full(Rule.CHARACTER)) {
      collector.add(
          Rule.CHARACTER,
          line,
          column,
          String.format("U+%04X %s", codePoint, Character.toString(codePoint)));
    }
  }

  /** What ends the part that starts here in which markup means nothing; empty when none starts. */
  private String opened(int at) {
    if (xml.startsWith("<!--", at)) {
      return "-->";
    }
    if (xml.startsWith("<![CDATA[", at)) {
      return "]]>";
    }
    return xml.startsWith("<?", at) ? "?>" : "";
  }

  private boolean markup(int codePoint, int at) {
    if (codePoint == '&') {
      Matcher reference = REFERENCE.matcher(xml).region(at, xml.length());
      if (reference.lookingAt() && !allowed(reference.group(1))) {
        collector.add(Rule.REFERENCE, line, column, reference.group());
      }
    }
    boolean doctype = xml.startsWith("<!DOCTYPE", at);
    if (doctype) {
      collector.add(Rule.DOCTYPE, line, column, "");
    }
    return doctype;
  }

  private static boolean allowed(String name) {
    if (!name.startsWith("#")) {
      return NAMED.contains(name);
    }
    try {
      int radix = name.startsWith("#x") ? 16 : 10;
      return CharacterRule.allows(Integer.parseInt(name.substring(radix == 16 ? 2 : 1), radix));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private void advance(int codePoint) {
    if (codePoint == '\n') {
      line++;
      column = 1;
    } else {
      column++;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/** An instance of another year with the same local names, in the namespaces of a taxonomy. */
final class Renamed {
  private static final Pattern TAG = Pattern.compile("<(/?)bd-[it]:([\\w-]+)");

  private Renamed() {}

  static byte[] to(Taxonomy taxonomy, String instance) {
    Map<String, String> prefixes = new TreeMap<>();
    String renamed =
        TAG.matcher(instance)
            .replaceAll(
                tag -> {
                  QName name = taxonomy.concepts(tag.group(2)).get(0).name();
                  prefixes.put(name.getPrefix(), name.getNamespaceURI());
                  String lexical = name.getPrefix() + ":" + name.getLocalPart();
                  return Matcher.quoteReplacement("<" + tag.group(1) + lexical);
                });
    String declared =
        prefixes.entrySet().stream()
            .map(prefix -> " xmlns:" + prefix.getKey() + "=\"" + prefix.getValue() + "\"")
            .collect(Collectors.joining());
    return renamed
        .replaceFirst("xlink:href=\"[^\"]+\"", "xlink:href=\"" + taxonomy.entryPoint() + "\"")
        .replaceFirst("<xbrli:xbrl ", "<xbrli:xbrl" + declared + " ")
        .getBytes(StandardCharsets.UTF_8);
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.verslag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a report in plain text: lines with a name and a value, and lines with a remark. */
final class TextVerslag {
  private static final Pattern NAMED =
      Pattern.compile("([\\p{L}][\\p{L}0-9 ./()-]{1,60}?)(?:\\s*[:=]\\s*|\\t+|\\s{3,})(\\S.*)");
  private static final Pattern REGEL =
      Pattern.compile(
          "(?i)[*•\\s-]*(fatale fout|fout|waarschuwing|melding|resultaat)\\b(?!\\()[\\s:;|-]*"
              + "(?:\\(?([A-Z]{0,6}-?[0-9]{1,8})\\)?\\b[\\s:;|-]*)?(.*)");
  private static final Pattern NONE = Pattern.compile("(?i)(geen|nee|n\\.?v\\.?t)\\b.*");
  private static final Pattern RECORDED =
      Pattern.compile("(?i).*opgenomen onder (?:het )?nummer\\s*[:=]?\\s*([A-Za-z0-9/-]+).*");
  private static final int LONGEST = 2_000;
  private static final int LINES = 5_000;
  private static final int WORDS = 600;

  private final Map<String, String> head = new LinkedHashMap<>();
  private final List<Regel> regels = new ArrayList<>();
  private final List<Map.Entry<String, String>> more = new ArrayList<>();
  private Map<String, String> about = Map.of();

  private TextVerslag() {}

  static Verslag read(String text) {
    TextVerslag reader = new TextVerslag();
    text.lines()
        .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) : line)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .limit(LINES)
        .forEach(reader::line);
    return new Verslag(reader.head, reader.regels, reader.more);
  }

  private void line(String line) {
    Matcher recorded = RECORDED.matcher(line);
    Matcher regel = REGEL.matcher(line);
    Matcher named = NAMED.matcher(line);
    if (recorded.matches()) {
      head.putIfAbsent("opgenomenOnderNummer", Said.line(recorded.group(1), 80));
    } else if (regel.matches() && says(regel.group(3))) {
      regels.add(
          new Regel(
              Regel.letter(regel.group(1)),
              regel.group(2) == null ? "" : regel.group(2),
              Said.line(regel.group(3), WORDS),
              about));
    } else if (named.matches()) {
      value(named.group(1).strip(), Said.line(named.group(2), WORDS));
    } else {
      more.add(Map.entry("regel", Said.line(line, WORDS)));
    }
  }

  private static boolean says(String words) {
    return !words.isBlank() && !NONE.matcher(words).matches();
  }

  private void value(String name, String value) {
    Optional<String> whole = Names.head(name);
    Optional<String> single = Names.about(name);
    if (whole.isPresent() && head.putIfAbsent(whole.get(), value) == null) {
      return;
    }
    if (single.isPresent()) {
      about = Map.of(single.get(), value);
      return;
    }
    more.add(Map.entry(Said.line(name, 80), value));
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The configuration files of ours that are read otherwise than they look: Felix reads ISO 8859-1
 * with the escapes of Java's properties, and people write UTF-8 or UTF-16 and paths of Windows.
 */
record UnclearFiles(Path etc, Predicate<String> ours) {
  static final String UNCLEAR = "configuration-file-unclear";

  private static final int MOST = 20;
  private static final long LARGEST = 1 << 20;
  private static final String UTF8_MARK = "\u00ef\u00bb\u00bf";
  private static final Pattern UTF16 = Pattern.compile("(?s)\u00fe\u00ff.*|\u00ff\u00fe.*|.*\0.*");
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  /** What Felix makes of a key behind a mark or in UTF-16; that is told of the file. */
  static boolean isGarbled(String key) {
    return key.startsWith(UTF8_MARK) || UTF16.matcher(key).matches();
  }

  List<Condition> conditions() {
    try (Stream<Path> files = Files.list(etc)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".cfg"))
          .filter(file -> ours.test(file.getFileName().toString()))
          .sorted()
          .flatMap(file -> of(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Condition> of(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        return List.of();
      }
      String name = file.getFileName().toString();
      return of(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException e) {
      return List.of(); // it went while we looked
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Condition> of(String file, String text) {
    String[] lines = LINE_END.split(text, -1);
    if (UTF16.matcher(lines[0]).matches()) {
      return List.of(utf16(file, lines[0]));
    }
    List<Condition> all = new ArrayList<>();
    if (lines[0].startsWith(UTF8_MARK)) {
      all.add(mark(file, lines[0]));
      lines[0] = lines[0].substring(UTF8_MARK.length());
    }
    String key = "";
    boolean continued = false;
    for (int i = 0; i < lines.length && all.size() < MOST; i++) {
      if (continued || !WrittenLine.isRemark(lines[i])) {
        WrittenLine line = WrittenLine.of(lines[i], continued ? key : null);
        key = line.key();
        continued = line.isContinued();
        if (line.isUnclear()) {
          all.add(line(file, i + 1, line));
        }
      }
    }
    return all;
  }

  private static Condition utf16(String file, String first) {
    return RuntimeCondition.critical(
        UNCLEAR,
        file + ":1",
        new Text(
            "etc/"
                + file
                + " staat in UTF-16: regel 1 wordt gelezen als '"
                + first
                + "' en niets van wat erin staat geldt.",
            "etc/"
                + file
                + " is written in UTF-16: line 1 is read as '"
                + first
                + "' and nothing that it says counts."),
        new Text(
            "Bewaar het bestand als UTF-8 zonder BOM.", "Save the file as UTF-8 without BOM."));
  }

  private static Condition mark(String file, String first) {
    return RuntimeCondition.warning(
        UNCLEAR,
        file + ":1",
        new Text(
            "etc/"
                + file
                + " begint met een byte order mark: regel 1 wordt gelezen als '"
                + WrittenLine.shown(first)
                + "' en geldt niet.",
            "etc/"
                + file
                + " begins with a byte order mark: line 1 is read as '"
                + WrittenLine.shown(first)
                + "' and does not count."),
        new Text(
            "Bewaar het bestand als UTF-8 zonder BOM (Kladblok: Opslaan als, codering UTF-8;"
                + " vi: set nobomb).",
            "Save the file as UTF-8 without BOM (Notepad: Save as, encoding UTF-8; vi: set"
                + " nobomb)."));
  }

  private static Condition line(String file, int number, WrittenLine line) {
    String nl = "Regel " + number + " van etc/" + file + ", '" + line.given() + "', ";
    String en = "Line " + number + " of etc/" + file + ", '" + line.given() + "', ";
    Text text =
        line.isBroken()
            ? new Text(
                nl
                    + "maakt dat het hele bestand niet wordt gelezen: na \\u horen vier"
                    + " hexadecimale cijfers.",
                en + "makes that the whole file is not read: \\u needs four hexadecimal digits.")
            : new Text(
                nl + "wordt gelezen als '" + line.read() + "'.",
                en + "is read as '" + line.read() + "'.");
    return RuntimeCondition.of(
        UNCLEAR,
        file + ":" + number,
        line.isBroken() ? Level.CRITICAL : Level.WARNING,
        text,
        new Text("Schrijf: " + line.meant(), "Write: " + line.meant()));
  }
}

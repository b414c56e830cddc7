// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.melding;

import digipoort.adapter.uwv.internal.model.Field;
import digipoort.adapter.uwv.internal.model.Group;
import digipoort.adapter.uwv.internal.model.Kind;
import digipoort.adapter.uwv.internal.model.Member;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.Text;
import java.util.List;
import java.util.Locale;

/** What a payroll clerk sees before a report is sent. */
public final class Preview {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");
  private static final int WIDTH = 50;

  private final StringBuilder page = new StringBuilder();
  private final Locale language;

  private Preview(Locale language) {
    this.language = language;
  }

  /**
   * The page in both languages.
   *
   * @param findings its warnings are listed at the end
   */
  public static Text of(Kind kind, Instance root, Given given, List<Finding> findings) {
    return new Text(
        new Preview(DUTCH).page(kind, root, given, findings),
        new Preview(Locale.ENGLISH).page(kind, root, given, findings));
  }

  private String page(Kind kind, Instance root, Given given, List<Finding> findings) {
    line(word("Melding aan UWV: ", "Report to UWV: ") + word(kind.label()));
    line(
        word("Belanghebbende  ", "Belanghebbende  ")
            + given.belanghebbende().nummer()
            + " ("
            + given.belanghebbende().type()
            + ")");
    members(root, 0);
    List<Finding> warnings =
        findings.stream().filter(f -> f.severity() == Severity.WARNING).toList();
    if (!warnings.isEmpty()) {
      line("");
      line(word("Let op", "Mind"));
      warnings.forEach(f -> line("  " + word(f.text())));
    }
    return Privacy.number(root)
        .map(number -> Privacy.without(number, page.toString()))
        .orElseGet(page::toString);
  }

  private void members(Instance instance, int depth) {
    for (Member member : instance.group().members()) {
      if (member instanceof Field field) {
        instance.value(field.name()).ifPresent(value -> value(value, depth));
      } else if (member instanceof Group group) {
        instance.occurrences(group.name()).forEach(nested -> group(nested, depth));
      }
    }
  }

  private void group(Instance instance, int depth) {
    if (depth == 0) {
      line("");
    }
    line("  ".repeat(depth) + word(instance.group().label()));
    members(instance, depth + 1);
  }

  private void value(Value value, int depth) {
    String label = "  ".repeat(depth) + word(value.field().label());
    String padding = " ".repeat(Math.max(1, WIDTH - label.length()));
    line(label + padding + Shown.of(value, language));
  }

  private void line(String line) {
    page.append(line).append('\n');
  }

  private String word(Text text) {
    return word(text.nl(), text.en());
  }

  private String word(String nl, String en) {
    return language.equals(DUTCH) ? nl : en;
  }
}

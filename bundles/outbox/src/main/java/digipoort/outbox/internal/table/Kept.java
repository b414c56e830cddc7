// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.table;

import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.api.Reading;
import digipoort.api.Text;
import digipoort.api.adapter.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** How much of what an adapter says is kept: more than a person reads, less than does harm. */
public final class Kept {
  private static final int FINDINGS = 1000;
  private static final int TEXT = 4000;
  private static final int LOCATION = 1000;
  private static final int VALUES = 200_000;
  private static final int DEPTH = 100;
  private static final long CHARACTERS = 20_000_000;

  private Kept() {}

  /** The first thousand, errors before others, with texts that can be read. */
  public static List<Finding> findings(List<Finding> findings) {
    List<Finding> first =
        findings.size() <= FINDINGS
            ? findings
            : findings.stream()
                .sorted((one, other) -> other.severity().compareTo(one.severity()))
                .limit(FINDINGS)
                .toList();
    return first.stream().map(Kept::finding).toList();
  }

  private static Finding finding(Finding finding) {
    return new Finding(
        finding.severity(),
        finding.code(),
        cut(finding.location(), LOCATION),
        text(finding.text()),
        text(finding.action()));
  }

  private static Text text(Text text) {
    return new Text(cut(text.nl(), TEXT), cut(text.en(), TEXT));
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "...";
  }

  /** The same in words that can be read. */
  public static Verdict verdict(Verdict verdict) {
    return new Verdict(
        Objects.requireNonNull(verdict.conclusion(), "conclusion"),
        text(verdict.meaning()),
        text(verdict.action()),
        findings(verdict.findings()));
  }

  /**
   * The same in words that can be read.
   *
   * @throws IllegalStateException when the document is larger than an administration can take
   */
  public static Reading reading(Reading reading) {
    if (reading instanceof Reading.Read read) {
      check(read.document());
      return new Reading.Read(
          read.document(), text(read.summary()), text(read.action()), findings(read.findings()));
    }
    return new Reading.Unreadable(findings(((Reading.Unreadable) reading).findings()));
  }

  /** Few values in memory can be many on paper: a list may hold the same list many times. */
  private static void check(ErpDocument document) {
    new Count().add(document.root(), 0);
  }

  private static final class Count {
    private int values;
    private long characters;

    private void add(ErpValue value, int depth) {
      values++;
      if (value instanceof ErpValue.Fields fields) {
        fields.values().keySet().forEach(name -> characters += name.length());
        addAll(fields.values().values(), depth + 1);
      } else if (value instanceof ErpValue.Items items) {
        addAll(items.values(), depth + 1);
      } else {
        characters += value instanceof ErpValue.Words words ? words.value().length() : 0;
      }
    }

    private void addAll(Collection<ErpValue> all, int depth) {
      for (ErpValue value : all) {
        if (values > VALUES || characters > CHARACTERS || depth > DEPTH) {
          throw new IllegalStateException("the document is too large");
        }
        add(value, depth);
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.melding;

import digipoort.adapter.uwv.internal.model.CodeList;
import digipoort.adapter.uwv.internal.model.Field;
import digipoort.adapter.uwv.internal.model.Format.Complaint;
import digipoort.adapter.uwv.internal.model.Group;
import digipoort.adapter.uwv.internal.model.Member;
import digipoort.api.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether every value is one, and whether what is required is there. */
final class FieldRules {
  private static final int SHOWN = 60;

  private final LocalDate day;
  private final List<Finding> findings;

  /**
   * @param day on which codes have to be in force
   */
  FieldRules(LocalDate day, List<Finding> findings) {
    this.day = day;
    this.findings = findings;
  }

  void check(Instance instance) {
    for (Member member : instance.group().members()) {
      if (member instanceof Field field) {
        Optional<Value> value = instance.value(field.name());
        value.ifPresent(this::value);
        if (value.isEmpty() && field.required()) {
          missing(instance.place(field), field);
        }
      } else if (member instanceof Group group) {
        List<Instance> occurrences = instance.occurrences(group.name());
        occurrences.stream().limit(group.most()).forEach(this::check);
        if (occurrences.size() > group.most()) {
          tooMany(instance.place(group), group, occurrences.size());
        }
      }
    }
  }

  private void missing(String at, Field field) {
    boolean pointer = at.startsWith("/");
    if (pointer && findings.stream().anyMatch(finding -> finding.location().equals(at))) {
      return;
    }
    findings.add(
        Finding.error("UWV-REQUIRED", at)
            .says(
                field.label().nl() + " (" + field.erpName() + ") ontbreekt.",
                field.label().en() + " (" + field.erpName() + ") is missing.")
            .todo("Vul het veld in.", "Fill in the field.")
            .build());
  }

  private void tooMany(String at, Group group, int count) {
    findings.add(
        Finding.error("UWV-OCCURS", at)
            .says(
                group.label().nl() + " komt " + count + " keer voor.",
                group.label().en() + " occurs " + count + " times.")
            .todo("Geef er ten hoogste " + group.most() + ".", "Give at most " + group.most() + ".")
            .build());
  }

  private void value(Value value) {
    Optional<Complaint> complaint = value.field().format().complaint(value.text());
    complaint.ifPresent(c -> findings.add(wrong(value, c)));
    CodeList codes = value.field().format().codes();
    if (codes != null) {
      codes
          .code(value.text())
          .filter(code -> !code.on(day))
          .ifPresent(code -> expired(value, code));
    }
  }

  private static Finding wrong(Value value, Complaint complaint) {
    Field field = value.field();
    boolean shown = field.shown() == Field.Shown.FULL;
    String nl =
        field.label().nl() + (shown ? " '" + cut(value.written()) + "'" : "") + " klopt niet.";
    String en =
        field.label().en() + (shown ? " '" + cut(value.written()) + "'" : "") + " is not right.";
    return Finding.error(complaint.code(), value.at())
        .says(nl, en)
        .todo("Geef " + complaint.expected().nl() + ".", "Give " + complaint.expected().en() + ".")
        .build();
  }

  private void expired(Value value, CodeList.Code code) {
    findings.add(
        Finding.warning("UWV-CODE-EXPIRED", value.at())
            .says(
                value.field().label().nl() + " " + value.text() + " geldt niet op " + day + ".",
                value.field().label().en()
                    + " "
                    + value.text()
                    + " is not in force on "
                    + day
                    + ".")
            .todo("Kies een code die dan geldt.", "Choose a code that is in force then.")
            .build());
  }

  private static String cut(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.figures;

import digipoort.adapter.vpb.internal.bericht.When;
import digipoort.adapter.vpb.internal.form.Cell;
import digipoort.adapter.vpb.internal.form.Field;
import digipoort.adapter.vpb.internal.form.Form;
import digipoort.adapter.vpb.internal.form.Kind;
import digipoort.adapter.vpb.internal.form.Lines;
import digipoort.adapter.vpb.internal.form.Section;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.api.Tijdvak;
import digipoort.mapping.Euros;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;

/** Reads what an ERP filled in on a form. */
public final class FormDocument {
  private final Form form;
  private final String prefix;
  private final FieldValue value;
  private final List<Finding> findings;
  private final Map<QName, String> texts = new LinkedHashMap<>();
  private final Map<Cell, BigDecimal> amounts = new LinkedHashMap<>();
  private final Map<QName, List<Map<QName, String>>> lines = new LinkedHashMap<>();

  private FormDocument(Form form, String prefix, List<Finding> findings) {
    this.form = form;
    this.prefix = prefix;
    this.value = new FieldValue(prefix, findings);
    this.findings = findings;
  }

  /**
   * What was filled in; what is the matter is added to the findings.
   *
   * @param prefix of the codes of findings
   */
  public static Given read(FieldReader document, Form form, String prefix, List<Finding> findings) {
    FormDocument reader = new FormDocument(form, prefix, findings);
    form.sections().forEach(section -> reader.section(section, document.fields(section.name())));
    form.lines().forEach(each -> reader.lines(each, document));
    return new Given(reader.texts, reader.amounts, reader.lines);
  }

  private void section(Section section, FieldReader fields) {
    if (section.cube().time()) {
      for (When when : section.cube().moments()) {
        FieldReader moment = fields.fields(when.word());
        section.fields().stream()
            .filter(Field::amount)
            .forEach(field -> amount(field, moment, when));
      }
      return;
    }
    for (Field field : section.fields()) {
      if (field.amount()) {
        amount(field, fields, When.YEAR);
      } else {
        value.read(field, fields).ifPresent(text -> texts.put(field.concept(), text));
      }
    }
  }

  private void amount(Field field, FieldReader fields, When when) {
    fields
        .number(field.name())
        .ifPresent(
            amount -> {
              if (Euros.workable(amount)) {
                amounts.put(new Cell(field.name(), when), amount);
              } else {
                findings.add(tooLarge(prefix, fields.pointerTo(field.name())));
              }
            });
  }

  static Finding tooLarge(String prefix, String at) {
    return Finding.error(prefix + "-SIZE", at)
        .says("Het bedrag heeft te veel cijfers.", "The amount has too many digits.")
        .todo("Geef een bedrag in euro's.", "Give an amount in euros.")
        .build();
  }

  private void lines(Lines each, FieldReader document) {
    List<FieldReader> elements = document.items(each.name());
    String at = document.pointerTo(each.name());
    if (elements.isEmpty() || elements.size() > each.most()) {
      findings.add(
          Finding.error(prefix + "-LINES", at)
              .says(
                  each.label().nl()
                      + ": "
                      + elements.size()
                      + " (verwacht: 1.."
                      + each.most()
                      + ").",
                  each.label().en()
                      + ": "
                      + elements.size()
                      + " (expected: 1.."
                      + each.most()
                      + ").")
              .todo("Pas de lijst aan.", "Change the list.")
              .build());
    }
    List<Map<QName, String>> read = new ArrayList<>();
    Set<List<String>> told = new HashSet<>();
    for (int i = 0; i < Math.min(elements.size(), each.most()); i++) {
      FieldReader element = elements.get(i);
      Map<QName, String> line = new LinkedHashMap<>();
      for (Field field : each.fields()) {
        value.read(field, element).ifPresent(text -> line.put(field.concept(), text));
      }
      order(each, element, line);
      List<String> identity = identity(each, line);
      if (!identity.contains("") && !told.add(identity)) {
        findings.add(twice(at + "/" + i));
      }
      read.add(line);
    }
    lines.put(each.tuple(), read);
  }

  /** What tells a line from others: its numbers, codes and dates. */
  private static List<String> identity(Lines each, Map<QName, String> line) {
    return each.fields().stream()
        .filter(
            field ->
                field.kind() instanceof Kind.Day
                    || field.kind() instanceof Kind.Code
                    || field.kind() instanceof Kind.Words words
                        && words.shape() == Kind.Shape.ELFPROEF)
        .map(field -> line.getOrDefault(field.concept(), ""))
        .toList();
  }

  /** Dates that must follow each other; as ISO dates they compare as texts do. */
  private void order(Lines each, FieldReader element, Map<QName, String> line) {
    for (Field field : each.fields()) {
      String later = line.get(field.concept());
      if (!(field.kind() instanceof Kind.Day day) || later == null) {
        continue;
      }
      if (!day.after().isEmpty() && !within(later)) {
        findings.add(otherYear(later, element.pointerTo(field.name())));
      }
      each.fields().stream()
          .filter(other -> other.name().equals(day.after()))
          .map(other -> line.getOrDefault(other.concept(), later))
          .filter(earlier -> earlier.compareTo(later) > 0)
          .forEach(
              earlier ->
                  findings.add(
                      Finding.error(prefix + "-DATES", element.pointerTo(field.name()))
                          .says(
                              later + " ligt voor " + earlier + ".",
                              later + " is before " + earlier + ".")
                          .todo("Verbeter de datums.", "Correct the dates.")
                          .build()));
    }
  }

  private Finding twice(String at) {
    return Finding.error(prefix + "-DUPLICATE", at)
        .says("Deze regel stond er al.", "This line was there before.")
        .todo("Laat een van beide weg.", "Leave one of the two out.")
        .build();
  }

  private boolean within(String day) {
    Tijdvak valid = form.head().valid();
    return day.compareTo(valid.begin().toString()) >= 0
        && day.compareTo(valid.einde().toString()) <= 0;
  }

  private Finding otherYear(String day, String at) {
    String years = form.head().valid().toString();
    return Finding.warning(prefix + "-DATES", at)
        .says(day + " ligt niet in " + years + ".", day + " is not in " + years + ".")
        .todo("Controleer de datum of het tijdvak.", "Check the date or the tijdvak.")
        .build();
  }

  /** Whether the document fills in anything of the form besides its lines. */
  public static boolean fillsIn(Form form, FieldReader document) {
    return form.sections().stream().anyMatch(s -> document.names().contains(s.name()));
  }
}

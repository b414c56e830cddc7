// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import digipoort.adapter.vpb.internal.bericht.Contexts;
import digipoort.adapter.vpb.internal.figures.AmountWords;
import digipoort.adapter.vpb.internal.figures.Amounts;
import digipoort.adapter.vpb.internal.figures.Arithmetic;
import digipoort.adapter.vpb.internal.figures.FormDocument;
import digipoort.adapter.vpb.internal.figures.FormFacts;
import digipoort.adapter.vpb.internal.figures.Given;
import digipoort.adapter.vpb.internal.figures.Plausibility;
import digipoort.adapter.vpb.internal.form.Cell;
import digipoort.adapter.vpb.internal.form.Field;
import digipoort.adapter.vpb.internal.form.Form;
import digipoort.adapter.vpb.internal.form.Kind;
import digipoort.adapter.vpb.internal.form.Section;
import digipoort.adapter.vpb.internal.grootboek.Ledger;
import digipoort.adapter.vpb.internal.grootboek.RgsMapping;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.mapping.Unread;
import digipoort.xbrl.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form as an ERP filled it in.
 *
 * @param given field by field
 * @param ledger from the trial balance
 */
record Filled(Form form, Given given, Ledger.Read ledger) {
  static Filled read(
      FieldReader document, Form form, String prefix, RgsMapping mapping, List<Finding> findings) {
    Given given = FormDocument.read(document, form, prefix, findings);
    boolean books = document.names().contains(Ledger.FIELD) && form.amounts().findAny().isPresent();
    Ledger.Read ledger =
        books ? Ledger.read(document, form, mapping, findings) : Ledger.Read.NOTHING;
    for (Cell cell : ledger.amounts().keySet()) {
      if (given.amounts().containsKey(cell)) {
        findings.add(
            Finding.error(prefix + "-LEDGER-DOUBLE", form.pointer(cell))
                .says(
                    "Dit bedrag komt al uit het grootboek.",
                    "This amount comes from the ledger already.")
                .todo("Laat een van beide weg.", "Leave one of the two out.")
                .build());
      }
    }
    return new Filled(form, given, ledger);
  }

  /** The facts; what does not add up is added to the findings. */
  List<Fact> facts(FieldReader document, Contexts contexts, String prefix, List<Finding> findings) {
    Map<Cell, BigDecimal> exact = new LinkedHashMap<>(given.amounts());
    exact.putAll(ledger.amounts());
    Unread unread = unread(document, findings);
    AmountWords words = new AmountWords(form, prefix, pointer -> pointer, findings);
    Amounts amounts = Arithmetic.complete(form, exact, unread, words);
    if (unread.pointers().isEmpty()) {
      Plausibility.check(form, amounts, words);
    } else {
      Plausibility.negatives(form, amounts, words);
    }
    return FormFacts.of(form, given, amounts, contexts);
  }

  /**
   * A misspelt field may be any of its neighbours, a misspelt section any that is absent; and when
   * the trial balance is not sound, no amount is.
   */
  private Unread unread(FieldReader document, List<Finding> findings) {
    Set<String> pointers = new HashSet<>(Unread.of(findings).pointers());
    pointers.removeIf(pointer -> !pointer.startsWith("/"));
    Set<String> misspelt =
        findings.stream()
            .filter(finding -> finding.code().equals("ERP-UNKNOWN-FIELD"))
            .map(finding -> finding.location().replaceFirst("/[^/]*$", ""))
            .collect(Collectors.toSet());
    boolean section = misspelt.remove("");
    pointers.addAll(misspelt);
    form.sections().stream()
        .map(Section::name)
        .filter(name -> !ledger.sound() || section && !document.names().contains(name))
        .forEach(name -> pointers.add("/" + name));
    return new Unread(pointers);
  }

  /** What is not certain of what was filled in. */
  List<Doubts.Doubt> doubts() {
    List<Doubts.Doubt> doubts = new ArrayList<>();
    Stream<Field> fields =
        Stream.concat(
            form.fields()
                .map(Form.Placed::field)
                .filter(field -> given.texts().containsKey(field.concept())),
            form.lines().stream().flatMap(lines -> lines.fields().stream()));
    fields.forEach(
        field -> {
          if (field.kind() instanceof Kind.Words words
              && words.wrap() != null
              && !words.wrap().known()) {
            doubts.add(Doubts.Doubt.KOEPEL);
          } else if (field.kind() instanceof Kind.Code code && !code.known()) {
            doubts.add(Doubts.Doubt.MIDDEL);
          }
        });
    return doubts;
  }
}

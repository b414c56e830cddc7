// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.figures;

import digipoort.adapter.vpb.internal.bericht.Contexts;
import digipoort.adapter.vpb.internal.bericht.When;
import digipoort.adapter.vpb.internal.form.Cell;
import digipoort.adapter.vpb.internal.form.Field;
import digipoort.adapter.vpb.internal.form.Form;
import digipoort.adapter.vpb.internal.form.Kind;
import digipoort.adapter.vpb.internal.form.Lines;
import digipoort.adapter.vpb.internal.form.Section;
import digipoort.xbrl.Context;
import digipoort.xbrl.Fact;
import digipoort.xbrl.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;

/** Makes the facts of a form. */
public final class FormFacts {
  private final Form form;
  private final Given given;
  private final Amounts amounts;
  private final Contexts contexts;
  private final List<Fact> facts = new ArrayList<>();

  private FormFacts(Form form, Given given, Amounts amounts, Contexts contexts) {
    this.form = form;
    this.given = given;
    this.amounts = amounts;
    this.contexts = contexts;
  }

  /** The facts in the order of the form. */
  public static List<Fact> of(Form form, Given given, Amounts amounts, Contexts contexts) {
    FormFacts facts = new FormFacts(form, given, amounts, contexts);
    form.sections().forEach(facts::section);
    form.lines().forEach(facts::lines);
    return facts.facts;
  }

  private void section(Section section) {
    for (Field field : section.fields()) {
      if (!field.amount()) {
        given.text(field).ifPresent(text -> text(section, field, text));
        continue;
      }
      for (When when : section.cube().moments()) {
        Cell cell = new Cell(field.name(), when);
        if (amounts.reported().contains(cell)) {
          facts.add(
              Fact.Item.exact(
                  field.concept(),
                  contexts.id(when, form.members(section.cube(), when)),
                  Unit.EUR.id(),
                  amounts.of(cell).toPlainString()));
        }
      }
    }
  }

  private void text(Section section, Field field, String text) {
    List<Context.Dimension> members = new ArrayList<>(form.members(section.cube(), When.YEAR));
    Kind.Wrap wrap = field.kind() instanceof Kind.Words words ? words.wrap() : null;
    if (wrap != null && wrap.dimension() != null && wrap.domain() != null) {
      members.add(new Context.Dimension.Typed(wrap.dimension(), wrap.domain(), "1"));
    }
    Fact fact = Fact.Item.text(field.concept(), contexts.id(When.YEAR, members), text);
    QName tuple = wrap == null ? null : wrap.tuple();
    facts.add(tuple == null ? fact : new Fact.Tuple(tuple, List.of(fact)));
  }

  private void lines(Lines lines) {
    String context = contexts.id(When.YEAR, List.of());
    for (Map<QName, String> line : given.lines().getOrDefault(lines.tuple(), List.of())) {
      List<Fact> children = new ArrayList<>();
      for (Field field : lines.fields()) {
        String value = line.get(field.concept());
        if (value != null) {
          children.add(Fact.Item.text(field.concept(), context, value));
        }
      }
      facts.add(new Fact.Tuple(lines.tuple(), children));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import digipoort.adapter.ob.internal.descriptor.Koepel;
import digipoort.adapter.ob.internal.descriptor.TaxDescriptor;
import digipoort.api.Tijdvak;
import digipoort.mapping.descriptor.HeaderFact;
import digipoort.xbrl.Context;
import digipoort.xbrl.Fact;
import digipoort.xbrl.Instance;
import digipoort.xbrl.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.namespace.QName;

/** Puts a message together: contexts and facts about one party in one period. */
public final class MessageBuilder {
  /** The context without dimensions, which every message has. */
  public static final String CONTEXT = "Msg";

  private final TaxDescriptor descriptor;
  private final String identifier;
  private final Context.Period period;
  private final List<Context> contexts = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final Map<String, String> prefixes = new TreeMap<>();

  MessageBuilder(TaxDescriptor descriptor, String identifier, Tijdvak tijdvak) {
    this.descriptor = descriptor;
    this.identifier = identifier;
    this.period = new Context.Period.Duration(tijdvak.begin(), tijdvak.einde());
    context(CONTEXT, List.of());
  }

  /** Adds a context. */
  public void context(String id, List<Context.Dimension> dimensions) {
    contexts.add(new Context(id, descriptor.head().scheme(), identifier, period, dimensions));
    for (Context.Dimension dimension : dimensions) {
      used(dimension.dimension());
      if (dimension instanceof Context.Dimension.Typed typed) {
        used(typed.domain());
      }
    }
  }

  /** An amount in a context, to be added. */
  public static Fact amount(QName concept, String context, BigDecimal euros) {
    return Fact.Item.exact(concept, context, Unit.EUR.id(), euros.toPlainString());
  }

  /** Adds a fact. */
  public void add(Fact fact) {
    facts.add(fact);
    use(fact);
  }

  private void use(Fact fact) {
    used(fact.concept());
    if (fact instanceof Fact.Tuple tuple) {
      tuple.facts().forEach(this::use);
    }
  }

  /** Only what is used (FG-NL-05). */
  private void used(QName name) {
    prefixes.put(name.getPrefix(), name.getNamespaceURI());
  }

  void header(Map<String, String> header) {
    for (HeaderFact fact : descriptor.header()) {
      String text = header.get(fact.field());
      if (text != null && fact.field().equals("koepelorganisatie")) {
        koepel(fact.concept(), text);
      } else if (text != null) {
        add(Fact.Item.text(fact.concept(), CONTEXT, text));
      }
    }
  }

  private void koepel(QName concept, String name) {
    if (descriptor.koepel() instanceof Koepel.AsTuple form) {
      add(new Fact.Tuple(form.tuple(), List.of(Fact.Item.text(concept, CONTEXT, name))));
    } else if (descriptor.koepel() instanceof Koepel.AsDimension form) {
      String id = "Koepel1";
      context(id, List.of(new Context.Dimension.Typed(form.dimension(), form.domain(), "1")));
      add(Fact.Item.text(concept, id, name));
    }
  }

  Instance build() {
    return new Instance(
        descriptor.head().entryPoint(), "nl", prefixes, contexts, List.of(Unit.EUR), facts);
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.descriptor.Koepel;
import digipoort.adapter.ob.internal.descriptor.Kolom;
import digipoort.adapter.ob.internal.descriptor.ObDescriptor;
import digipoort.adapter.ob.internal.descriptor.Rubriek;
import digipoort.api.Tijdvak;
import digipoort.mapping.descriptor.HeaderFact;
import digipoort.xbrl.Context;
import digipoort.xbrl.Fact;
import digipoort.xbrl.Instance;
import digipoort.xbrl.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the XBRL instance of a return. */
final class InstanceBuilder {
  private static final String CONTEXT = "Msg";
  private static final String KOEPEL_CONTEXT = "Koepel1";

  private InstanceBuilder() {}

  static Instance build(
      ObDescriptor descriptor, String identifier, Tijdvak tijdvak, Aangifte aangifte) {
    Context.Period period = new Context.Period.Duration(tijdvak.begin(), tijdvak.einde());
    List<Context> contexts = new ArrayList<>();
    contexts.add(new Context(CONTEXT, descriptor.head().scheme(), identifier, period, List.of()));
    boolean koepel = aangifte.header("koepelorganisatie").isPresent();
    if (koepel && descriptor.koepel() instanceof Koepel.AsDimension form) {
      contexts.add(
          new Context(
              KOEPEL_CONTEXT,
              descriptor.head().scheme(),
              identifier,
              period,
              List.of(new Context.Dimension.Typed(form.dimension(), form.domain(), "1"))));
    }
    return new Instance(
        descriptor.head().entryPoint(),
        "nl",
        prefixes(descriptor, koepel),
        contexts,
        List.of(Unit.EUR),
        facts(descriptor, aangifte));
  }

  /** Only what is used (FG-NL-05). */
  private static Map<String, String> prefixes(ObDescriptor descriptor, boolean koepel) {
    Map<String, String> used = new TreeMap<>();
    descriptor
        .header()
        .forEach(fact -> used.put(fact.concept().getPrefix(), fact.concept().getNamespaceURI()));
    for (Rubriek rubriek : descriptor.rubrieken()) {
      rubriek
          .boxes()
          .values()
          .forEach(box -> used.put(box.concept().getPrefix(), box.concept().getNamespaceURI()));
    }
    if (koepel && descriptor.koepel() instanceof Koepel.AsTuple form) {
      used.put(form.tuple().getPrefix(), form.tuple().getNamespaceURI());
    } else if (koepel && descriptor.koepel() instanceof Koepel.AsDimension form) {
      used.put(form.dimension().getPrefix(), form.dimension().getNamespaceURI());
      used.put(form.domain().getPrefix(), form.domain().getNamespaceURI());
    }
    return used;
  }

  private static List<Fact> facts(ObDescriptor descriptor, Aangifte aangifte) {
    List<Fact> facts = new ArrayList<>();
    for (HeaderFact fact : descriptor.header()) {
      aangifte
          .header(fact.field())
          .ifPresent(text -> facts.add(header(descriptor.koepel(), fact, text)));
    }
    for (Rubriek rubriek : descriptor.rubrieken()) {
      for (Map.Entry<Kolom, Rubriek.Box> box : rubriek.boxes().entrySet()) {
        facts.add(
            Fact.Item.exact(
                box.getValue().concept(),
                CONTEXT,
                Unit.EUR.id(),
                aangifte.amount(rubriek.cell(box.getKey())).toPlainString()));
      }
    }
    return facts;
  }

  private static Fact header(Koepel koepel, HeaderFact fact, String text) {
    if (!fact.field().equals("koepelorganisatie")) {
      return Fact.Item.text(fact.concept(), CONTEXT, text);
    }
    return koepel instanceof Koepel.AsTuple form
        ? new Fact.Tuple(form.tuple(), List.of(Fact.Item.text(fact.concept(), CONTEXT, text)))
        : Fact.Item.text(fact.concept(), KOEPEL_CONTEXT, text);
  }
}

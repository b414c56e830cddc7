// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.icp;

import digipoort.adapter.ob.internal.bericht.MessageBuilder;
import digipoort.adapter.ob.internal.descriptor.IcpDescriptor;
import digipoort.adapter.ob.internal.descriptor.IcpDescriptor.Bedrag;
import digipoort.adapter.ob.internal.descriptor.IcpDescriptor.Klantvorm;
import digipoort.adapter.ob.internal.descriptor.Soort;
import digipoort.xbrl.Context;
import digipoort.xbrl.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.namespace.QName;

/**
 * Adds the lines to a message.
 *
 * @param descriptor of its period
 * @param message to be added to
 */
record LineWriter(IcpDescriptor descriptor, MessageBuilder message) {
  /** What is reported as one amount: the kind, and whether it corrects an earlier period. */
  private record Column(Soort soort, boolean correction) {}

  /** The amounts by customer: corrections added, where they have no facts of their own. */
  static Map<Klant, Map<Soort, BigDecimal>> reported(Opgaaf opgaaf, IcpDescriptor descriptor) {
    Map<Klant, Map<Soort, BigDecimal>> reported = new LinkedHashMap<>();
    opgaaf.prestaties().forEach((klant, amounts) -> add(reported, klant, amounts));
    opgaaf.correcties().forEach((klant, amounts) -> add(reported, klant, amounts));
    if (descriptor.correctionsAreAdded()) {
      reported.values().forEach(a -> a.values().removeIf(amount -> amount.signum() == 0));
      reported.values().removeIf(Map::isEmpty);
    }
    return reported;
  }

  private static void add(
      Map<Klant, Map<Soort, BigDecimal>> all, Klant klant, Map<Soort, BigDecimal> amounts) {
    Map<Soort, BigDecimal> own = all.computeIfAbsent(klant, k -> new EnumMap<>(Soort.class));
    amounts.forEach((soort, amount) -> own.merge(soort, amount, BigDecimal::add));
  }

  void write(Opgaaf opgaaf) {
    Map<Klant, Map<Column, BigDecimal>> lines = lines(opgaaf);
    if (descriptor.klant() instanceof Klantvorm.AsDimension form) {
      int number = 0;
      for (Map.Entry<Klant, Map<Column, BigDecimal>> line : lines.entrySet()) {
        String context = "Klant" + ++number;
        message.context(context, members(form, line.getKey()));
        line.getValue()
            .forEach(
                (column, amount) ->
                    message.add(MessageBuilder.amount(bedrag(column).concept(), context, amount)));
      }
    } else if (descriptor.klant() instanceof Klantvorm.AsTuple form) {
      lines.forEach(
          (klant, amounts) ->
              amounts.forEach((column, amount) -> message.add(tuple(form, klant, column, amount))));
    }
  }

  private Map<Klant, Map<Column, BigDecimal>> lines(Opgaaf opgaaf) {
    Map<Klant, Map<Column, BigDecimal>> lines = new LinkedHashMap<>();
    boolean added = descriptor.correctionsAreAdded();
    (added ? reported(opgaaf, descriptor) : opgaaf.prestaties())
        .forEach((klant, amounts) -> put(lines, klant, amounts, false));
    if (!added) {
      opgaaf.correcties().forEach((klant, amounts) -> put(lines, klant, amounts, true));
    }
    return lines;
  }

  private static void put(
      Map<Klant, Map<Column, BigDecimal>> lines,
      Klant klant,
      Map<Soort, BigDecimal> amounts,
      boolean correction) {
    Map<Column, BigDecimal> line = lines.computeIfAbsent(klant, k -> new LinkedHashMap<>());
    amounts.forEach((soort, amount) -> line.put(new Column(soort, correction), amount));
  }

  private Bedrag bedrag(Column column) {
    IcpDescriptor.Bedragen all =
        column.correction ? descriptor.correcties() : descriptor.prestaties();
    return Objects.requireNonNull(all.bedragen().get(column.soort));
  }

  private static List<Context.Dimension> members(Klantvorm.AsDimension form, Klant klant) {
    return List.of(
        new Context.Dimension.Typed(form.nummer(), form.nummerDomain(), klant.nummer()),
        new Context.Dimension.Typed(form.land(), form.landDomain(), klant.land()));
  }

  private Fact tuple(Klantvorm.AsTuple form, Klant klant, Column column, BigDecimal amount) {
    Bedrag bedrag = bedrag(column);
    List<Fact> children = new ArrayList<>();
    for (QName name : descriptor.order(form, bedrag.concept())) {
      if (name.equals(bedrag.concept())) {
        children.add(MessageBuilder.amount(name, MessageBuilder.CONTEXT, amount));
      } else {
        String text = name.equals(form.land()) ? klant.land() : klant.nummer();
        children.add(Fact.Item.text(name, MessageBuilder.CONTEXT, text));
      }
    }
    return new Fact.Tuple(Objects.requireNonNull(bedrag.tuple()), children);
  }
}

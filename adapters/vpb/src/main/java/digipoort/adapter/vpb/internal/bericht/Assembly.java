// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.bericht;

import digipoort.xbrl.Context;
import digipoort.xbrl.Fact;
import digipoort.xbrl.Instance;
import digipoort.xbrl.Namespaces;
import digipoort.xbrl.Unit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/**
 * Puts contexts and facts together: only units and prefixes that are used (FG-NL-05), and one
 * prefix for each namespace.
 */
public final class Assembly {
  /** For numbers of shares. */
  public static final Unit SHARES =
      new Unit("shares", new QName(Namespaces.XBRLI, "shares", "xbrli"));

  private static final List<Unit> UNITS = List.of(Unit.EUR, Unit.PURE, SHARES);
  private static final Set<String> RESERVED =
      Set.of("", "xml", "xmlns", "xbrli", "link", "xlink", "iso4217", "xbrldi", "xsi");

  private final Map<String, String> prefixes = new LinkedHashMap<>();
  private final Set<String> units = new LinkedHashSet<>();

  private Assembly() {}

  /** The instance of these facts. */
  public static Instance of(String entryPoint, List<Context> contexts, List<Fact> facts) {
    Assembly assembly = new Assembly();
    List<Context> placed = contexts.stream().map(assembly::named).toList();
    List<Fact> written = facts.stream().map(assembly::named).toList();
    return new Instance(
        entryPoint,
        "nl",
        assembly.prefixes.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey)),
        placed,
        UNITS.stream().filter(unit -> assembly.units.contains(unit.id())).toList(),
        written);
  }

  private Fact named(Fact fact) {
    if (fact instanceof Fact.Tuple tuple) {
      return new Fact.Tuple(
          named(tuple.concept()), tuple.facts().stream().map(this::named).toList());
    }
    Fact.Item item = (Fact.Item) fact;
    if (item.unit() != null) {
      units.add(item.unit());
    }
    return new Fact.Item(
        named(item.concept()), item.context(), item.unit(), item.decimals(), item.value());
  }

  private Context named(Context context) {
    return new Context(
        context.id(),
        context.scheme(),
        context.identifier(),
        context.period(),
        context.dimensions().stream().map(this::named).toList());
  }

  private Context.Dimension named(Context.Dimension dimension) {
    if (dimension instanceof Context.Dimension.Explicit explicit) {
      return new Context.Dimension.Explicit(named(explicit.dimension()), named(explicit.member()));
    }
    Context.Dimension.Typed typed = (Context.Dimension.Typed) dimension;
    return new Context.Dimension.Typed(
        named(typed.dimension()), named(typed.domain()), typed.value());
  }

  private QName named(QName name) {
    String prefix =
        prefixes.computeIfAbsent(name.getNamespaceURI(), unused -> free(name.getPrefix()));
    return new QName(name.getNamespaceURI(), name.getLocalPart(), prefix);
  }

  private String free(String wanted) {
    boolean usable = !RESERVED.contains(wanted) && !prefixes.containsValue(wanted);
    return usable ? wanted : "ns" + (prefixes.size() + 1);
  }
}

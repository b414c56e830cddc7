// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.xbrl.FilingIndicators;
import digipoort.xbrl.Namespaces;
import digipoort.xbrl.taxonomy.Base;
import digipoort.xbrl.taxonomy.Facets;
import digipoort.xbrl.taxonomy.ItemType;
import digipoort.xbrl.taxonomy.ItemType.Measure;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * What we know by ourselves of the schemas of XBRL International and W3C: their documents need not
 * be in a package.
 */
final class Core {
  private static final Set<String> HOSTS = Set.of("www.xbrl.org", "xbrl.org", "www.w3.org");
  private static final String NUMBERS = "http://www.xbrl.org/dtr/type/numeric";
  private static final String REGISTRY = "http://www.xbrl.org/dtr/type/";
  private static final Map<QName, ItemType> TYPES = types();
  private static final Map<String, ItemType> REGISTERED = registered();

  private Core() {}

  /** Whether the document is one of those. */
  static boolean knows(URI uri) {
    String path = uri.getPath() == null ? "" : uri.getPath();
    return uri.getHost() != null
        && (HOSTS.contains(uri.getHost()) && path.matches("/(\\d{4}|dtr|lrr|int|XML)/.*")
            || uri.toString().endsWith("/eu/fr/xbrl/ext/filing-indicators.xsd"));
  }

  /** A type of XML Schema, XBRL or its registry of types. */
  static Optional<ItemType> type(QName name) {
    String namespace = name.getNamespaceURI();
    if (namespace.startsWith(REGISTRY)) {
      return Optional.ofNullable(REGISTERED.get(name.getLocalPart()));
    }
    if (namespace.startsWith("http://xbrl.org/") && namespace.contains("extensible-enumerations")) {
      Base single = namespace.contains("2.0") ? Base.ANY_URI : Base.QNAME;
      boolean several = name.getLocalPart().contains("Set");
      return Optional.of(type(name, several ? Base.TOKEN : single, Measure.NONE, Facets.NONE));
    }
    return Optional.ofNullable(TYPES.get(name));
  }

  /** Whether the name belongs to a namespace whose schemas are not read. */
  static boolean owns(QName name) {
    String namespace = name.getNamespaceURI();
    return namespace.startsWith("http://www.xbrl.org/2")
        || namespace.startsWith("http://xbrl.org/2")
        || namespace.startsWith(REGISTRY)
        || namespace.startsWith("http://www.w3.org/")
        || namespace.equals(FilingIndicators.NAMESPACE);
  }

  private static Map<QName, ItemType> types() {
    Map<QName, ItemType> types = new HashMap<>();
    for (Base base : Base.values()) {
      if (base != Base.DATE_UNION) {
        QName plain = new QName(Document.SCHEMA, base.schemaName());
        types.put(plain, type(plain, base, Measure.NONE, Facets.NONE));
        boolean number = base.decimal() || base == Base.FLOAT || base == Base.DOUBLE;
        put(types, base.schemaName() + "ItemType", base, number ? Measure.OTHER : Measure.NONE);
      }
    }
    put(types, "dateTimeItemType", Base.DATE_UNION, Measure.NONE);
    put(types, "monetaryItemType", Base.DECIMAL, Measure.MONETARY);
    put(types, "sharesItemType", Base.DECIMAL, Measure.SHARES);
    put(types, "pureItemType", Base.DECIMAL, Measure.PURE);
    put(types, "fractionItemType", Base.ANY, Measure.FRACTION);
    put(types, "monetary", Base.DECIMAL, Measure.MONETARY);
    put(types, "shares", Base.DECIMAL, Measure.SHARES);
    put(types, "pure", Base.DECIMAL, Measure.PURE);
    put(types, "dateUnion", Base.DATE_UNION, Measure.NONE);
    for (String any : List.of("anyType", "NMTOKENS", "IDREFS", "ENTITY", "NOTATION")) {
      QName name = new QName(Document.SCHEMA, any);
      types.put(name, type(name, Base.ANY, Measure.NONE, Facets.NONE));
    }
    for (String text : List.of("ID", "IDREF")) {
      QName name = new QName(Document.SCHEMA, text);
      types.put(name, type(name, Base.NCNAME, Measure.NONE, Facets.NONE));
    }
    return types;
  }

  private static void put(Map<QName, ItemType> types, String local, Base base, Measure measure) {
    QName name = new QName(Namespaces.XBRLI, local, "xbrli");
    types.put(name, type(name, base, measure, Facets.NONE));
  }

  /** The types of the registry by their local names: its namespaces have a date. */
  private static Map<String, ItemType> registered() {
    Map<String, ItemType> types = new HashMap<>();
    texts(types, Base.STRING, "domainItemType", "escapedItemType", "textBlockItemType");
    texts(types, Base.STRING, "xmlNodesItemType", "xmlItemType", "noLangStringItemType");
    texts(types, Base.STRING, "prefixedContentItemType", "guidanceItemType");
    texts(types, Base.TOKEN, "noLangTokenItemType", "SQNameItemType", "SQNamesItemType");
    texts(types, Base.TOKEN, "gYearListItemType");
    numbers(types, Measure.PURE, "percentItemType");
    numbers(types, Measure.OTHER, "perShareItemType", "areaItemType", "volumeItemType");
    numbers(types, Measure.OTHER, "massItemType", "weightItemType", "energyItemType");
    numbers(types, Measure.OTHER, "powerItemType", "lengthItemType", "memoryItemType");
    numbers(types, Measure.OTHER, "electricChargeItemType", "electricCurrentItemType");
    numbers(types, Measure.OTHER, "forceItemType", "frequencyItemType", "pressureItemType");
    numbers(types, Measure.OTHER, "temperatureItemType", "voltageItemType", "speedItemType");
    numbers(types, Measure.OTHER, "massPerMassItemType", "ghgEmissionsItemType");
    Facets whole = facets(0, null);
    Facets positive = facets(null, new Facets.Bound(BigDecimal.ZERO, false, true));
    registered(types, "noDecimalsMonetaryItemType", Measure.MONETARY, whole);
    registered(types, "nonNegativeMonetaryItemType", Measure.MONETARY, positive);
    registered(
        types, "nonNegativeNoDecimalsMonetaryItemType", Measure.MONETARY, whole.and(positive));
    registered(types, "nonNegativePure4ItemType", Measure.PURE, facets(4, null).and(positive));
    registered(types, "pure4ItemType", Measure.PURE, facets(4, null));
    return types;
  }

  private static Facets facets(@Nullable Integer fractionDigits, Facets.@Nullable Bound bound) {
    return new Facets(
        null,
        null,
        null,
        fractionDigits,
        bound == null ? List.of() : List.of(bound),
        List.of(),
        List.of());
  }

  private static void texts(Map<String, ItemType> types, Base base, String... locals) {
    Arrays.stream(locals)
        .map(local -> new QName(REGISTRY, local))
        .forEach(n -> types.put(n.getLocalPart(), type(n, base, Measure.NONE, Facets.NONE)));
  }

  private static void numbers(Map<String, ItemType> types, Measure measure, String... locals) {
    Arrays.stream(locals).forEach(local -> registered(types, local, measure, Facets.NONE));
  }

  private static void registered(
      Map<String, ItemType> types, String local, Measure measure, Facets facets) {
    types.put(local, type(new QName(NUMBERS, local), Base.DECIMAL, measure, facets));
  }

  private static ItemType type(QName name, Base base, Measure measure, Facets facets) {
    return new ItemType(name, base, measure, facets, List.of());
  }
}

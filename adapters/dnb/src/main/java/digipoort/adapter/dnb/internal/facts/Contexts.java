// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.facts;

import digipoort.xbrl.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes each context once; ids follow the order of their first use. */
final class Contexts {
  private final String scheme;
  private final String identifier;
  private final Map<List<Object>, String> ids = new HashMap<>();
  private final List<Context> all = new ArrayList<>();

  Contexts(String scheme, String identifier) {
    this.scheme = scheme;
    this.identifier = identifier;
  }

  /** The id of the context of this period and these dimensions, whatever their order. */
  String id(Context.Period period, List<Context.Dimension> dimensions) {
    List<Context.Dimension> sorted =
        dimensions.stream().sorted(Comparator.comparing(d -> d.dimension().toString())).toList();
    return ids.computeIfAbsent(List.of(period, sorted), none -> add(period, sorted));
  }

  private String add(Context.Period period, List<Context.Dimension> dimensions) {
    String id = "c" + (all.size() + 1);
    all.add(new Context(id, scheme, identifier, period, dimensions));
    return id;
  }

  /** Those that were made. */
  List<Context> all() {
    return List.copyOf(all);
  }
}

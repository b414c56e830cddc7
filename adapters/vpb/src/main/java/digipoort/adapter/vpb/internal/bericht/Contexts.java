// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.bericht;

import digipoort.api.Tijdvak;
import digipoort.xbrl.Context;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The contexts of one message, each made when it is first wanted. Serves one thread. */
public final class Contexts {
  private final String scheme;
  private final String identifier;
  private final Tijdvak boekjaar;
  private final Map<Where, Context> made = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Integer> last = new HashMap<>();

  private record Where(When when, List<Context.Dimension> dimensions) {}

  /**
   * @param scheme of the identifier
   * @param identifier of the belanghebbende
   */
  public Contexts(String scheme, String identifier, Tijdvak boekjaar) {
    this.scheme = scheme;
    this.identifier = identifier;
    this.boekjaar = boekjaar;
  }

  /** The id of the context of this period with these members in its scenario. */
  public String id(When when, List<Context.Dimension> dimensions) {
    return made.computeIfAbsent(new Where(when, dimensions), this::make).id();
  }

  /** Those that were asked for, in that order. */
  public List<Context> all() {
    return List.copyOf(made.values());
  }

  private Context make(Where where) {
    StringBuilder id = new StringBuilder(where.when() == When.YEAR ? "Jaar" : "");
    if (where.when() != When.YEAR) {
      id.append(where.when() == When.BEGIN ? "Begin" : "Einde");
    }
    for (Context.Dimension dimension : where.dimensions()) {
      if (dimension instanceof Context.Dimension.Explicit explicit) {
        String member = explicit.member().getLocalPart();
        id.append(member.equals(Names.BEGIN) || member.equals(Names.END) ? "" : "_" + member);
      }
    }
    return new Context(
        unique(id.toString()),
        scheme,
        identifier,
        where.when().period(boekjaar),
        where.dimensions());
  }

  private String unique(String wanted) {
    String id = wanted;
    while (!ids.add(id)) {
      id = wanted + "_" + last.merge(wanted, 2, (number, unused) -> number + 1);
    }
    return id;
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.check;

import digipoort.api.Text;
import digipoort.xbrl.Context;
import digipoort.xbrl.Namespaces;
import digipoort.xbrl.Report;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.ItemType;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Whether the dimensions of contexts are those of the taxonomy. */
final class ContextRules {
  private final Taxonomy taxonomy;
  private final Remarks remarks;

  ContextRules(Taxonomy taxonomy, Remarks remarks) {
    this.taxonomy = taxonomy;
    this.remarks = remarks;
  }

  void check(Report report) {
    report
        .root()
        .children(new QName(Namespaces.XBRLI, "context"))
        .forEach(
            node ->
                Optional.ofNullable(report.contexts().get(String.valueOf(node.attribute("id"))))
                    .ifPresent(context -> check(node, context)));
  }

  private void check(XmlNode node, Context context) {
    Set<QName> seen = new HashSet<>();
    Stream.concat(context.dimensions().stream(), context.segment().stream())
        .forEach(
            member -> {
              Text reason =
                  seen.add(member.dimension())
                      ? reason(member)
                      : new Text("komt twee keer voor", "occurs twice");
              if (reason != null) {
                String where = "context " + context.id() + ", ";
                QName dimension = member.dimension();
                remarks.add(
                    TaxonomyRule.DIMENSION,
                    node,
                    new Text(
                        where + remarks.named(dimension, "nl") + ": " + reason.nl(),
                        where + remarks.named(dimension, "en") + ": " + reason.en()));
              }
            });
  }

  private @Nullable Text reason(Context.Dimension member) {
    Concept dimension = taxonomy.concept(member.dimension()).orElse(null);
    if (dimension == null || dimension.kind() != Concept.Kind.DIMENSION) {
      return new Text("geen dimensie van de taxonomie", "no dimension of the taxonomy");
    }
    if (member instanceof Context.Dimension.Typed typed) {
      return typed(typed, dimension.domain());
    }
    return explicit((Context.Dimension.Explicit) member, dimension);
  }

  private static @Nullable Text typed(
      Context.Dimension.Typed typed, Concept.@Nullable Domain domain) {
    if (domain == null) {
      return new Text("verwacht: xbrldi:explicitMember", "expected: xbrldi:explicitMember");
    }
    if (!domain.element().equals(typed.domain())) {
      String expected = Remarks.lexical(domain.element());
      return new Text(
          Remarks.lexical(typed.domain()) + " (verwacht: " + expected + ")",
          Remarks.lexical(typed.domain()) + " (expected: " + expected + ")");
    }
    ItemType type = domain.type();
    String shown = Remarks.shown(typed.value());
    return type == null
        ? null
        : type.refuses(typed.value())
            .map(
                expected ->
                    new Text(
                        shown + " (verwacht: " + expected.nl() + ")",
                        shown + " (expected: " + expected.en() + ")"))
            .orElse(null);
  }

  private @Nullable Text explicit(Context.Dimension.Explicit explicit, Concept dimension) {
    String member = Remarks.lexical(explicit.member());
    if (dimension.domain() != null) {
      return new Text("verwacht: xbrldi:typedMember", "expected: xbrldi:typedMember");
    }
    if (taxonomy.concept(explicit.member()).isEmpty()) {
      return new Text(
          member + ": geen element van de taxonomie", member + ": no element of the taxonomy");
    }
    boolean preset =
        taxonomy.preset(explicit.dimension()).filter(explicit.member()::equals).isPresent();
    return preset
        ? new Text(
            member + " geldt vanzelf en mag niet genoemd worden",
            member + " holds by default and must not be named")
        : null;
  }
}

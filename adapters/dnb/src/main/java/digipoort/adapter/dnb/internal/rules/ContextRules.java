// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.rules;

import digipoort.xbrl.Context;
import digipoort.xbrl.Namespaces;
import digipoort.xbrl.Report;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.XmlNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** The rules about contexts: one entity, one reference date, nothing twice or for nothing. */
final class ContextRules {
  private static final Set<QName> DATES =
      Set.of(xbrli("startDate"), xbrli("endDate"), xbrli("instant"));

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private final Report report;
  private final EuropeanRules.Expected expected;
  private final Remarks remarks;
  private final Set<String> used;
  private final @Nullable LocalDate referenceDate;
  private final Map<List<Object>, String> seen = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  ContextRules(Report report, EuropeanRules.Expected expected, Remarks remarks) {
    this.report = report;
    this.expected = expected;
    this.remarks = remarks;
    this.used =
        report
            .all()
            .map(ReportedFact::node)
            .flatMap(node -> Stream.ofNullable(node.attribute("contextRef")))
            .map(String::strip)
            .collect(Collectors.toSet());
    LocalDate given = expected.referenceDate();
    this.referenceDate = given == null ? ReferenceDate.of(report).orElse(null) : given;
  }

  void check() {
    Optional<Context> first = report.contexts().values().stream().findFirst();
    for (XmlNode node : report.root().children(xbrli("context")).toList()) {
      String id = String.valueOf(node.attribute("id")).strip();
      if (!used.contains(id)) {
        remarks.add(EuropeanRule.CONTEXT_UNUSED, node, id);
      }
      node.all()
          .filter(date -> DATES.contains(date.name()))
          .filter(date -> !DAY.matcher(date.text().strip()).matches())
          .forEach(date -> remarks.add(EuropeanRule.DATE, date, date.text()));
      Context context = report.contexts().get(id);
      if (context != null && ids.add(id)) {
        twice(node, context);
        entity(node, context, first.orElse(context));
        period(node, context);
        if (!context.segment().isEmpty()) {
          remarks.add(EuropeanRule.SEGMENT, node, id);
        }
      }
    }
  }

  private void twice(XmlNode node, Context context) {
    List<Object> meaning =
        List.of(
            context.scheme(),
            context.identifier(),
            context.period(),
            new HashSet<>(context.dimensions()),
            new HashSet<>(context.segment()));
    String earlier = seen.putIfAbsent(meaning, context.id());
    if (earlier != null) {
      remarks.add(EuropeanRule.CONTEXT_TWICE, node, context.id() + " = " + earlier);
    }
  }

  private void entity(XmlNode node, Context context, Context first) {
    boolean same =
        context.scheme().equals(first.scheme()) && context.identifier().equals(first.identifier());
    if (!same) {
      remarks.add(EuropeanRule.ENTITY, node, context.id() + ": " + context.identifier());
    } else if (context == first) {
      if (!context.identifier().equals(expected.lei())) {
        compare(EuropeanRule.OTHER_ENTITY, node, context.identifier(), expected.lei());
      }
      if (!context.scheme().equals(expected.scheme())) {
        compare(EuropeanRule.SCHEME, node, context.scheme(), expected.scheme());
      }
    }
  }

  private void period(XmlNode node, Context context) {
    Optional<LocalDate> end = ReferenceDate.end(context.period());
    if (end.isEmpty()) {
      remarks.add(EuropeanRule.FOREVER, node, context.id());
    } else if (referenceDate != null && !end.get().equals(referenceDate)) {
      compare(
          EuropeanRule.REFERENCE_DATE,
          node,
          context.id() + ": " + end.get(),
          String.valueOf(referenceDate));
    }
  }

  private void compare(EuropeanRule rule, XmlNode node, String found, String wanted) {
    remarks.add(rule, node, found + ", verwacht: " + wanted, found + ", expected: " + wanted);
  }

  private static QName xbrli(String local) {
    return new QName(Namespaces.XBRLI, local);
  }
}

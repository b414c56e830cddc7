// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.melding;

import digipoort.adapter.uwv.internal.model.Group;
import digipoort.adapter.uwv.internal.model.Member;
import digipoort.adapter.uwv.internal.model.Rule;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.Text;
import digipoort.mapping.Unread;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Whether the members of a group fit each other. */
final class GroupRules {
  /** As much of a moment as is a day. */
  private static final int DAY = 8;

  private final LocalDate today;
  private final Unread unread;
  private final List<Finding> findings;

  /**
   * @param today the day on which the message is made
   * @param unread what was wrong already, so that nothing is concluded from it
   */
  GroupRules(LocalDate today, Unread unread, List<Finding> findings) {
    this.today = today;
    this.unread = unread;
    this.findings = findings;
  }

  void check(Instance instance) {
    for (Rule rule : instance.group().rules()) {
      if (rule instanceof Rule.Choice choice) {
        choice(instance, choice);
      } else if (rule instanceof Rule.Order order) {
        order(instance, order);
      }
    }
    for (Member member : instance.group().members()) {
      if (member instanceof Group group) {
        instance.occurrences(group.name()).stream().limit(group.most()).forEach(this::check);
      }
    }
  }

  private void choice(Instance instance, Rule.Choice choice) {
    List<Member> members =
        choice.of().stream().flatMap(name -> instance.group().member(name).stream()).toList();
    List<Member> there =
        members.stream().filter(member -> instance.has(List.of(member.name()))).toList();
    if (there.size() == 1
        || there.isEmpty() && members.stream().anyMatch(m -> uncertain(instance, m))) {
      return;
    }
    String names = String.join(", ", members.stream().map(Member::erpName).toList());
    String at = there.isEmpty() ? instance.place(members.get(0)) : place(instance, there.get(1));
    String nl = there.isEmpty() ? "niets" : "meer dan een";
    String en = there.isEmpty() ? "none" : "more than one";
    findings.add(
        finding(choice.code(), choice.level(), at)
            .says(
                instance.group().label().nl() + ": van " + names + " is er " + nl + ".",
                instance.group().label().en() + ": of " + names + " there is " + en + ".")
            .todo("Geef er precies een.", "Give exactly one of them.")
            .build());
  }

  private boolean uncertain(Instance instance, Member member) {
    String at = instance.place(member);
    return at.startsWith("/") ? unread.hasAny(at) : unread.pointers().contains(at);
  }

  /** Where a member stands that is there. */
  private static String place(Instance instance, Member member) {
    return instance
        .value(member.name())
        .map(Value::at)
        .or(() -> instance.occurrences(member.name()).stream().map(Instance::at).findFirst())
        .orElse(instance.at());
  }

  private void order(Instance instance, Rule.Order order) {
    Optional<Moment> earlier = right(instance.value(order.earlier()));
    Optional<Moment> later =
        order.later().equals(List.of(Rule.Order.TODAY))
            ? Optional.of(today())
            : right(instance.value(order.later()));
    if (earlier.isEmpty() || later.isEmpty()) {
      return;
    }
    Moment first = earlier.get();
    Moment last = later.get();
    int length = Math.min(DAY, Math.min(first.digits().length(), last.digits().length()));
    if (first.digits().substring(0, length).compareTo(last.digits().substring(0, length)) <= 0) {
      return;
    }
    boolean hours = first.digits().length() < DAY;
    findings.add(
        finding("UWV-DATES", order.level(), first.at())
            .says(
                first.nl() + (hours ? " is meer dan " : " is later dan ") + last.nl() + ".",
                first.en() + (hours ? " is more than " : " is later than ") + last.en() + ".")
            .todo("Controleer beide.", "Check both.")
            .build());
  }

  /** A day, a moment or hours, and what people call it. */
  private record Moment(String digits, String at, String nl, String en) {}

  private Moment today() {
    String shown = " (" + today + ")";
    return new Moment(
        today.format(DateTimeFormatter.BASIC_ISO_DATE), "", "vandaag" + shown, "today" + shown);
  }

  private static Optional<Moment> right(Optional<Value> value) {
    return value
        .filter(v -> v.field().format().complaint(v.text()).isEmpty())
        .map(
            v -> {
              Text label = v.field().label();
              String shown = " (" + Shown.plain(v) + ")";
              return new Moment(v.text(), v.at(), label.nl() + shown, label.en() + shown);
            });
  }

  static Finding.Builder finding(String code, Severity level, String at) {
    return level == Severity.ERROR ? Finding.error(code, at) : Finding.warning(code, at);
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import digipoort.trials.Plan.Filing;
import digipoort.trials.TrialResult.End;
import digipoort.trials.TrialResult.Rule;
import digipoort.trials.TrialResult.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Judges a trial by the ledger of the simulator and by what the ERP was told. */
final class Judge {
  static final Set<String> ENDS = Set.of("COMPLETED", "REJECTED", "CANCELLED", "PARKED");
  private static final Duration TELLING = Duration.ofSeconds(5);

  private final World world;
  private final Plan plan;
  private final Ledger ledger;
  private final List<Violation> violations = new ArrayList<>();

  Judge(World world, Plan plan) {
    this.world = world;
    this.plan = plan;
    this.ledger = world.ledger();
  }

  TrialResult result(boolean hit) {
    plan.earlier().forEach(this::judge);
    List<End> ends = plan.filings().stream().map(this::judge).toList();
    return new TrialResult(plan, hit, ends, violations);
  }

  private End judge(Filing filing) {
    List<Ledger.Line> accepted = ledger.accepted(filing.key());
    check(accepted.size() <= 1, Rule.FILED_TWICE, filing, accepted.toString());
    Set<String> ids = world.erp().ids(filing.key());
    if (!world.erp().isStored(filing.key())) {
      return broken(Rule.STUCK, filing, "never stored: " + world.erp().lastAnswer(filing.key()));
    }
    if (ids.size() != 1) {
      return broken(Rule.LOST, filing, "ids that the ERP was given: " + ids);
    }
    String id = ids.iterator().next();
    String[] shown = world.ask("show " + id, "shown " + id).split(" ", 6);
    if (shown.length < 5 || shown[2].equals("NONE")) {
      return broken(Rule.LOST, filing, "the ERP was told that it is stored as " + id);
    }
    told(filing, id, shown);
    return end(filing, shown, accepted);
  }

  /** The ERP was told everything, in order, and the end is an end. */
  private void told(Filing filing, String id, String[] shown) {
    int events = Integer.parseInt(shown[4]);
    Waiting.until(() -> world.erp().told(id).size() >= events, TELLING);
    List<Erp.Told> told = world.erp().told(id);
    check(told.size() == events, Rule.NOT_TOLD, filing, told.size() + " of " + events + " events");
    boolean ordered = true;
    for (int i = 1; i < told.size(); i++) {
      ordered &= told.get(i - 1).sequence() < told.get(i).sequence();
    }
    check(ordered, Rule.NOT_TOLD, filing, "not in order");
    check(
        shown[2].equals(world.erp().state(id)),
        Rule.NOT_TOLD,
        filing,
        "told " + world.erp().state(id) + ", is " + shown[2]);
    check(
        told.stream().noneMatch(one -> one.state().equals("COMPLETED"))
            || shown[2].equals("COMPLETED"),
        Rule.FALSE_COMPLETED,
        filing,
        "told COMPLETED, is " + shown[2]);
  }

  private End end(Filing filing, String[] shown, List<Ledger.Line> accepted) {
    boolean taken = !accepted.isEmpty();
    switch (shown[2]) {
      case "COMPLETED" -> {
        boolean ours = taken && accepted.get(0).kenmerk().equals(shown[3]);
        check(
            ours && filing.scenario().end().equals("COMPLETED"),
            Rule.FALSE_COMPLETED,
            filing,
            "kenmerk " + shown[3] + ", ledger " + accepted);
        return End.COMPLETED;
      }
      case "REJECTED" -> {
        boolean meant = filing.scenario().end().equals("REJECTED");
        check(meant || !taken, Rule.FALSE_REJECTED, filing, "ledger " + accepted);
        return meant ? End.REJECTED : End.REJECTED_NEEDLESSLY;
      }
      case "PARKED" -> {
        boolean provable =
            plan.others() != Plan.Others.MEANWHILE && (taken || !plan.earlier().isEmpty());
        return provable ? End.PARKED_NEEDLESSLY : End.PARKED;
      }
      case "READY" -> {
        return shown[5].contains("(PARKED)")
            ? End.WAITS_FOR_PARKED
            : broken(Rule.STUCK, filing, String.join(" ", shown));
      }
      default -> {
        return broken(Rule.STUCK, filing, String.join(" ", shown));
      }
    }
  }

  private End broken(Rule rule, Filing filing, String text) {
    check(false, rule, filing, text);
    return End.BROKEN;
  }

  private void check(boolean holds, Rule rule, Filing filing, String text) {
    if (!holds) {
      violations.add(new Violation(rule, filing.key() + ": " + text));
    }
  }
}

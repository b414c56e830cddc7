// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.DeliveryId;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.api.adapter.Verdict;
import digipoort.api.adapter.Verdict.Conclusion;
import digipoort.outbox.internal.table.AdapterCalls;
import digipoort.outbox.internal.table.AdapterCalls.Called;
import digipoort.outbox.internal.table.AdapterTable;
import digipoort.outbox.internal.table.Kept;
import java.util.List;
import java.util.Set;

/**
 * Says what the statuses of a process mean: the default rules, and the adapter when there is one
 * and it answers. An adapter cannot turn a refusal into a success, nor what was never handed over.
 */
public final class Interpreter {
  private final StatusRules rules;
  private final Set<String> finalAt400;
  private final AdapterTable adapters;
  private final AdapterCalls calls;

  public Interpreter(
      StatusRules rules, Set<String> finalAt400, AdapterTable adapters, AdapterCalls calls) {
    this.rules = rules;
    this.finalAt400 = Set.copyOf(finalAt400);
    this.adapters = adapters;
    this.calls = calls;
  }

  Verdict judge(DeliveryId id, String berichtsoort, List<Status> statussen) {
    Verdict byDefault = rules.judge(statussen, finalAt400.contains(berichtsoort));
    return adapters
        .forBerichtsoort(berichtsoort)
        .map(
            adapter ->
                calls.call(
                    adapter,
                    "delivery " + id,
                    () ->
                        Kept.verdict(
                            adapter.adapter().interpret(List.copyOf(statussen), byDefault))))
        .filter(Called.Done.class::isInstance)
        .map(called -> ((Called.Done<Verdict>) called).value())
        .filter(verdict -> believable(verdict, byDefault, statussen))
        .orElse(byDefault);
  }

  private boolean believable(Verdict verdict, Verdict byDefault, List<Status> statussen) {
    return verdict.conclusion() != Conclusion.COMPLETED
        || byDefault.conclusion() == Conclusion.COMPLETED
        || (byDefault.conclusion() == Conclusion.PENDING && rules.handedOver(statussen));
  }

  Text meaning(Status status) {
    return rules.meaning(status);
  }
}

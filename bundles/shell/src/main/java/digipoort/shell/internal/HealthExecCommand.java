// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Role;
import digipoort.api.Scope;
import java.util.List;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/**
 * Executes the health checks of every part that has one. Felix' own command is for Gogo alone:
 * Karaf does not show it.
 */
@Service
@Command(scope = "hc", name = "exec", description = "Executes the health checks")
public final class HealthExecCommand extends DigipoortCommand {
  @Argument(
      name = "TAG",
      description = "Only the checks with one of these tags",
      multiValued = true)
  List<String> tags = List.of();

  @Reference(optional = true)
  @Nullable HealthCheckExecutor executor;

  @Override
  void run(Language language, Actor actor) {
    actor.require(Role.READ);
    if (!actor.scope().allowsAansluiting(Scope.ANY)) {
      throw new FailedException(
          "hc:exec shows everything of this runtime, and "
              + actor.name()
              + " sees a part of it. Use digipoort:summary");
    }
    HealthCheckSelector selector =
        tags.isEmpty()
            ? HealthCheckSelector.tags("*")
            : HealthCheckSelector.tags(tags.toArray(String[]::new));
    List<HealthCheckExecutionResult> results =
        present(executor, HealthCheckExecutor.class).execute(selector);
    Paper paper = new Paper(out, language);
    if (results.isEmpty()) {
      paper.show("%s", paper.say("Geen health check gevonden", "No health check found"));
    }
    results.forEach(result -> print(paper, result));
  }

  private static void print(Paper paper, HealthCheckExecutionResult result) {
    Result found = result.getHealthCheckResult();
    paper.show("%-10s%s", found.getStatus(), result.getHealthCheckMetadata().getTitle());
    for (ResultLog.Entry entry : found) {
      paper.show("    %s", entry.getMessage());
    }
  }
}

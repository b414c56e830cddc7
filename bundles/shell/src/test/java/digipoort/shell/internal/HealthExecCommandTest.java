// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Actor;
import digipoort.api.Role;
import digipoort.api.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.junit.jupiter.api.Test;

class HealthExecCommandTest extends CommandTest {
  private final List<HealthCheckSelector> asked = new ArrayList<>();
  private final HealthExecCommand command = new HealthExecCommand();

  @Test
  void withoutTagsEveryCheckWithATagIsExecuted() throws Exception {
    command.executor = new AskedExecutor();
    assertThat(run(command)).contains("No health check found");
    assertThat(asked).containsExactly(HealthCheckSelector.tags("*"));
  }

  @Test
  void tagsChoose() throws Exception {
    command.executor = new AskedExecutor();
    command.tags = List.of("digipoort", "ready");
    run(command);
    assertThat(asked).containsExactly(HealthCheckSelector.tags("digipoort", "ready"));
  }

  @Test
  void whoSeesAPartIsSentToTheSummary() {
    command.executor = new AskedExecutor();
    Scope part = new Scope(Set.of("klant-a"), Set.of(Scope.ANY), Set.of(Scope.ANY));
    user = new Caller(new Actor("klant", Set.of(Role.READ), part), false);
    assertThatThrownBy(() -> run(command)).hasMessageContaining("digipoort:summary");
    assertThat(asked).isEmpty();
  }

  private final class AskedExecutor implements HealthCheckExecutor {
    @Override
    public List<HealthCheckExecutionResult> execute(HealthCheckSelector selector) {
      asked.add(selector);
      return List.of();
    }

    @Override
    public List<HealthCheckExecutionResult> execute(
        HealthCheckSelector selector, HealthCheckExecutionOptions options) {
      return execute(selector);
    }
  }
}

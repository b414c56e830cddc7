// SPDX-License-Identifier: Apache-2.0
package digipoort.console.internal;

import java.util.Map;
import java.util.Set;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.channel.ChannelSession;

/**
 * The variables that a client sends along. Karaf makes each of them a variable of the shell, where
 * they also say which file keeps the history and which file tells what keys do.
 */
final class ClientEnvironment {
  private static final Set<String> HARMLESS =
      Set.of(
          Environment.ENV_USER,
          Environment.ENV_TERM,
          Environment.ENV_LINES,
          Environment.ENV_COLUMNS,
          "LANG");

  private ClientEnvironment() {}

  /** Keeps what a terminal needs, and gives what a terminal cannot do without. */
  static void clean(ChannelSession channel) {
    clean(channel.getEnvironment().getEnv());
  }

  static void clean(Map<String, String> environment) {
    environment.keySet().retainAll(HARMLESS);
    environment.putIfAbsent(Environment.ENV_TERM, "dumb");
    environment.putIfAbsent(Environment.ENV_COLUMNS, "80");
    environment.putIfAbsent(Environment.ENV_LINES, "24");
  }
}

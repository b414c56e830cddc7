// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Somebody who guesses passwords over SSH.
 *
 * @param port of the SSH server
 * @param log who came in and who did not
 */
record SshGuesses(int port, Supplier<String> log) {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  static SshGuesses of(Distribution distribution) {
    return new SshGuesses(distribution.sshPort(), () -> distribution.read("data/log/security.log"));
  }

  /** Guesses until the user is locked; its own password opens nothing then. */
  void assertShutOut(String user, String password) throws IOException {
    SshLogin.of(user, password, port).close();
    await("the lock")
        .atMost(LIMIT)
        .until(
            () -> {
              assertRefused(user, "wrong-" + password);
              return log.get().contains(line("LOGIN-LOCKED", user));
            });

    assertRefused(user, password);
    assertThat(log.get())
        .contains(line("LOGIN-OK", user), line("LOGIN-FAILED", user), line("LOGIN-TOO-EARLY", user))
        .doesNotContain(password);
  }

  private void assertRefused(String user, String password) {
    assertThatThrownBy(() -> SshLogin.of(user, password, port)).isInstanceOf(IOException.class);
  }

  private static String line(String event, String user) {
    return event + " door=ssh user=\"" + user + "\" address=127.0.0.1";
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;

import digipoort.itests.AuthorPage.Step;
import digipoort.itests.AuthorPage.Typed;
import digipoort.itests.AuthorPage.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.Test;
import org.ops4j.pax.exam.Option;

/**
 * docs/writing-an-adapter.md, followed to the letter: the files of the page are built, the jar goes
 * into deploy/ of the running distribution, and what is typed at the console prints what is shown.
 */
public class WritingAnAdapterIT extends InKaraf {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String DEPLOYED = "deploy/melding.jar";

  private Path folder;

  @Override
  protected Option[] more() {
    return new Option[] {
      systemProperty("page").value(AuthorPage.FILE.toAbsolutePath().normalize().toString()),
      systemProperty("melding").value(build().toString()),
      editConfigurationFilePut("etc/digipoort.simulator.cfg", "statusDelayMillis", "150"),
      editConfigurationFilePut(
          "etc/digipoort.outbox.cfg", "poll.backoff", "initial=100ms,factor=1.2,max=500ms")
    };
  }

  /** Before the distribution starts, as an author does on another machine. */
  private static Path build() {
    try {
      Path folder = Path.of("target", "melding").toAbsolutePath();
      AuthorPage.read(AuthorPage.FILE).write(folder);
      new AuthoredAdapter(folder).jar(folder.resolve("melding.jar"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  public void pageIsTrue() throws IOException {
    folder = Path.of(System.getProperty("melding"));
    shell().run("feature:install digipoort-simulator");
    await("the aansluiting").atMost(SOON).until(this::canSend);
    Files.copy(jar(), home(DEPLOYED));

    for (Step step : AuthorPage.read(Path.of(System.getProperty("page"))).steps()) {
      if (step instanceof Typed typed) {
        type(typed);
      } else {
        prepare((Written) step);
      }
    }

    shell().run("feature:uninstall com.example.melding");
    awaitGone();
    assertThat(shell().run("digipoort:delivery-list --berichtsoort Voorbeeld_Melding"))
        .contains("COMPLETED");
  }

  private Path jar() {
    return folder.resolve("melding.jar");
  }

  /**
   * What was installed or configured a moment ago may not be there yet; a submission comes last.
   */
  private void type(Typed typed) {
    String command =
        typed
            .command()
            .replace("melding.json", folder + "/melding.json")
            .replace("features.xml", folder + "/features.xml");
    if (command.startsWith("digipoort:submit")) {
      String printed = shell().run(command);
      assertThat(typed.missingIn(printed)).as("%s printed%n%s", command, printed).isEmpty();
    } else {
      await(typed.toString())
          .atMost(SOON)
          .untilAsserted(() -> assertThat(typed.missingIn(printed(command))).isEmpty());
    }
  }

  private void prepare(Written written) throws IOException {
    if (written.path().startsWith("etc/")) {
      written.below(home("."));
    }
    if (written.path().equals("features.xml")) {
      Path artifact = home("system/com/example/com.example.melding/1.0.0");
      Files.createDirectories(artifact);
      Files.copy(jar(), artifact.resolve("com.example.melding-1.0.0.jar"));
      Files.delete(home(DEPLOYED));
      awaitGone();
    }
  }

  private void awaitGone() {
    await("the end of the adapter")
        .atMost(SOON)
        .until(() -> !printed("digipoort:adapter-list").contains("com.example.melding"));
  }

  private boolean canSend() {
    return printed("digipoort:aansluiting-list --json").matches("(?s).*\"usable\" ?: ?true.*");
  }

  /** What the command printed, also when it failed. */
  private String printed(String command) {
    try {
      return shell().run(command);
    } catch (IllegalStateException e) {
      return e.getMessage();
    }
  }
}

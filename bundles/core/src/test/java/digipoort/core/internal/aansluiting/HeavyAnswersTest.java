// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.core.hostile.Attack;
import digipoort.core.hostile.Attacks;
import digipoort.core.hostile.HostileDigipoort;
import digipoort.core.internal.TestPki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers made to exhaust whoever reads them, against a JVM of 96 MB. */
class HeavyAnswersTest {
  @TempDir Path folder;

  @Test
  void areRefusedInAJvmOf96MegabytesWhichLives() throws IOException, InterruptedException {
    List<Attack> attacks = Attacks.heavy();
    Path said = folder.resolve("said");
    try (HostileDigipoort digipoort = new HostileDigipoort(TestPki.folder(), TestPki.password())) {
      digipoort.playInTurn(attacks, HeavyAnswersTrial.OPERATIONS.size());
      Process trial =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx96m",
                  "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                  "-cp",
                  System.getProperty("java.class.path"),
                  HeavyAnswersTrial.class.getName(),
                  TestPki.folder().toString(),
                  digipoort.endpoint().toString(),
                  String.valueOf(attacks.size()))
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();

      assertThat(trial.waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(trial.exitValue()).as(Files.readString(said)).isZero();
    }
    List<String> reasons = Files.readAllLines(said);
    SoftAssertions softly = new SoftAssertions();
    int perAttack = HeavyAnswersTrial.OPERATIONS.size();
    softly.assertThat(reasons).hasSize(attacks.size() * perAttack);
    for (int i = 0; i < reasons.size(); i++) {
      Attack attack = attacks.get(i / perAttack);
      softly.assertThat(reasons.get(i)).as(attack.name()).contains(attack.words());
    }
    softly.assertAll();
  }
}

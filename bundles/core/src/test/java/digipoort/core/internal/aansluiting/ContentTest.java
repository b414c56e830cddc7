// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.Evidence;
import digipoort.api.channel.BerichtSource;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.Window;
import digipoort.core.hostile.Asked;
import digipoort.core.hostile.Caller;
import digipoort.core.hostile.HostileDigipoort;
import digipoort.core.internal.TestPki;
import digipoort.core.internal.Xmlsec;
import digipoort.wss.Digests;
import digipoort.wss.spool.Spool;
import digipoort.wss.spool.SpoolFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is promised of contents on their way. */
class ContentTest {
  private static HostileDigipoort digipoort;
  private static OpenAansluiting open;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    digipoort = new HostileDigipoort(TestPki.folder(), TestPki.password());
    open = HostileSetup.open(digipoort);
  }

  @AfterAll
  static void stop() {
    open.close();
    digipoort.close();
  }

  @Test
  void theEvidenceFilledInIsTheRequestAsSent() throws Exception {
    byte[] octets = new byte[200_000];
    new Random(1).nextBytes(octets);
    digipoort.behave();

    Evidence evidence = HostileSetup.caller(open).deliver(octets).evidence();

    Asked asked = digipoort.asked().get(digipoort.asked().size() - 1);
    String outline = new String(evidence.request(), StandardCharsets.UTF_8);
    byte[] filled =
        outline
            .replace("{{inhoud:0}}", Base64.getEncoder().encodeToString(octets))
            .replace("{{inhoud:1}}", "ZWVu")
            .replace("{{inhoud:2}}", "dHdlZQ==")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(outline.length()).isLessThan(20_000);
    assertThat(filled).isEqualTo(asked.octets());
    assertThat(Digests.hex(Digests.of("SHA-256", out -> out.write(filled))))
        .isEqualTo(evidence.requestSha256());
    Xmlsec.verifies(asked.octets());
  }

  @Test
  void aContentThatIsNotWhatItSaysDoesNotLeave() {
    int before = digipoort.asked().size();
    byte[] right = "<right/>".getBytes(StandardCharsets.UTF_8);
    BerichtInhoud good = BerichtInhoud.of("text/xml", "x.xml", right);
    for (byte[] wrong : List.of(new byte[8], new byte[7], new byte[900_000])) {
      BerichtInhoud changed =
          new BerichtInhoud(
              "text/xml",
              "x.xml",
              good.length(),
              good.sha256(),
              () -> new ByteArrayInputStream(wrong));

      Outcome outcome =
          open.channel().deliver(Setup.bericht("wrong", changed), Setup.attempt(), () -> true);

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Unreachable.class,
              unreachable ->
                  assertThat(unreachable.reason().en()).contains("The content of x.xml cannot"));
    }
    assertThat(digipoort.asked()).hasSize(before);
  }

  @Test
  void aContentCanBeOpenedOnlyWhileItIsTaken() throws IOException {
    digipoort.behave();
    List<BerichtResultaat> taken = new ArrayList<>();

    source().berichtenKenmerk(Caller.KENMERK, Window.ALL, taken::add);

    assertThatThrownBy(() -> taken.get(0).inhoud().open().readAllBytes())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("only during the call");
  }

  @Test
  void whatTheTakerThrowsIsPassedOn() {
    digipoort.behave();

    assertThatThrownBy(
            () ->
                source()
                    .berichtenKenmerk(
                        Caller.KENMERK,
                        Window.ALL,
                        bericht -> {
                          throw new IllegalArgumentException("the taker");
                        }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the taker");
  }

  @Test
  void nothingIsLeftOfASpoolAndWhatACrashLeftIsDeletedAtTheNextStart() throws IOException {
    SpoolFolder spools = new SpoolFolder(folder);
    Spool crashed = spools.spool();
    crashed.out().write(new byte[100_000]);
    try (Spool spool = spools.spool()) {
      spool.out().write(new byte[100_000]);
      assertThat(spool.bytes()).hasSize(100_000);
      assertThat(files()).isEqualTo(2);
    }
    assertThat(files()).isEqualTo(1);

    new SpoolFolder(folder).clean();

    assertThat(files()).isZero();
  }

  private long files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.count();
    }
  }

  private static BerichtSource source() {
    return open.berichten().orElseThrow();
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.Kenmerk;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderChannelTest {
  private static final String NAME = "DNB-2026-Q3_89abcdef";

  @TempDir Path above;
  private Trial trial;

  @BeforeEach
  void open() throws IOException {
    trial = new Trial(Files.createDirectory(above.resolve("dnb")));
  }

  private static Outcome.Accepted accepted(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return (Outcome.Accepted) outcome;
  }

  private static String unreachable(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Unreachable.class);
    Outcome.Unreachable unreachable = (Outcome.Unreachable) outcome;
    assertThat(unreachable.reason().nl()).isNotEqualTo(unreachable.reason().en());
    return unreachable.reason().en();
  }

  @Test
  void laysTheContentAndItsBijlagenDown() throws IOException {
    Outcome.Accepted accepted = accepted(trial.deliver(Trial.bericht()));
    assertThat(trial.names()).containsExactly(NAME, NAME + "/note.pdf", NAME + "/report.xbrl");
    assertThat(trial.folder.resolve(NAME).resolve("report.xbrl")).hasContent("figures");
    assertThat(trial.folder.resolve(NAME).resolve("note.pdf")).hasContent("a note");
    assertThat(accepted.tijdstempelAangeleverd()).isEqualTo(Trial.NOW);
    assertThat(accepted.evidence().endpoint()).startsWith("file:").contains(NAME);
  }

  @Test
  void theKenmerkIsOurOwnAndThatOfTheDelivery() {
    Kenmerk kenmerk = accepted(trial.deliver(Trial.bericht())).kenmerk();
    assertThat(kenmerk.value()).isEqualTo("FOLDER-0123456789ab4def8123456789abcdef").hasSize(39);
  }

  @Test
  void saysWhereItLiesAndThatAPersonUploadsIt() {
    Outcome.Accepted accepted = accepted(trial.deliver(Trial.bericht()));
    String file = trial.folder.resolve(NAME).resolve("report.xbrl").toString();
    assertThat(accepted.handover().en()).contains(file, "1 bijlage", "not filed yet", "My DNB");
    assertThat(accepted.handover().nl()).contains(file, "1 bijlage", "nog niet", "Mijn DNB");
  }

  @Test
  void isAChannelThatMayBeRepeated() {
    assertThat(trial.channel().repeatable()).isTrue();
    assertThat(trial.channel().info().oin()).isEqualTo("FOLDER-dnb");
    assertThat(trial.channel().info().omgeving()).isEqualTo("productie");
  }

  @Test
  void nobodyElseCanReadIt() throws IOException {
    assumeTrue(above.getFileSystem().supportedFileAttributeViews().contains("posix"));
    trial.deliver(Trial.bericht());
    try (Stream<Path> all = Files.walk(trial.folder)) {
      for (Path one : all.filter(path -> !path.equals(trial.folder)).toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(one));
        assertThat(mode)
            .as(one.toString())
            .isEqualTo(Files.isDirectory(one) ? "rwx------" : "rw-------");
      }
    }
  }

  @Test
  void onceMoreFindsItAndAnswersTheSame() {
    Outcome.Accepted first = accepted(trial.deliver(Trial.bericht()));
    List<String> names = trial.names();
    Outcome.Accepted again = accepted(trial.deliver(Trial.bericht(), () -> false));
    assertThat(again.kenmerk()).isEqualTo(first.kenmerk());
    assertThat(again.handover()).isEqualTo(first.handover());
    assertThat(trial.names()).isEqualTo(names);
  }

  @Test
  void withoutTheClaimNothingIsLaidDown() {
    assertThat(unreachable(trial.deliver(Trial.bericht(), () -> false))).contains("not allowed");
    assertThat(trial.names()).isEmpty();
  }

  @Test
  void theClaimIsAskedWhenAllIsWrittenAndNothingShows() {
    trial.deliver(
        Trial.bericht(),
        () -> {
          assertThat(trial.names()).hasSize(3).allMatch(name -> name.startsWith(".FOLDER-"));
          return true;
        });
    assertThat(trial.names()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", ".bashrc", "CON", "nul.xml", "a..b", "a."})
  void aHarmfulBestandsnaamIsRefusedForGood(String name) {
    for (Bericht hostile :
        List.of(
            Trial.bericht("A", Trial.inhoud(name, "x")),
            Trial.bericht("A", Trial.inhoud("a.xml", "x"), Trial.inhoud(name, "x")))) {
      Outcome outcome = trial.deliver(hostile);
      assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      assertThat(((Outcome.Refused) outcome).refusal()).isEqualTo(Refusal.CONTENT);
      assertThat(((Outcome.Refused) outcome).reason().en()).contains("'" + name + "'");
    }
    assertThat(Trial.names(above)).containsExactly("dnb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../escape", "/tmp/escape", "..", "a/../../b", "..\\b", "x\u0000y"})
  void noAanleverkenmerkLeadsOutOfTheFolder(String hostile) throws IOException {
    accepted(trial.deliver(Trial.bericht(hostile, Trial.inhoud("a.xml", "x"))));
    assertThat(trial.names()).hasSize(2);
    try (Stream<Path> beside = Files.list(above)) {
      assertThat(beside).containsExactly(trial.folder);
    }
  }

  @Test
  void somethingElseIsNeverOverwritten() throws IOException {
    Path target = Files.createDirectory(trial.folder.resolve(NAME));
    Files.writeString(target.resolve("report.xbrl"), "another");
    Outcome outcome = trial.deliver(Trial.bericht());
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).refusal()).isEqualTo(Refusal.UNCLASSIFIED);
    assertThat(((Outcome.Refused) outcome).reason().en()).contains(target.toString());
    assertThat(trial.names()).containsExactly(NAME, NAME + "/report.xbrl");
    assertThat(target.resolve("report.xbrl")).hasContent("another");
  }

  @Test
  void norAFileOrALinkOfItsName() throws IOException {
    Path elsewhere = Files.createDirectory(above.resolve("elsewhere"));
    accepted(new Trial(elsewhere).deliver(Trial.bericht()));
    Path target = trial.folder.resolve(NAME);
    Files.createSymbolicLink(target, elsewhere.resolve(NAME));
    assertThat(trial.deliver(Trial.bericht())).isInstanceOf(Outcome.Refused.class);
    Files.delete(target);
    Files.writeString(target, "a file");
    assertThat(trial.deliver(Trial.bericht())).isInstanceOf(Outcome.Refused.class);
    assertThat(target).hasContent("a file");
  }

  @Test
  void whatAppearsAtTheLastMomentIsNotOverwrittenEither() throws IOException {
    Path target = trial.folder.resolve(NAME);
    Outcome outcome =
        trial.deliver(
            Trial.bericht(),
            () -> {
              assertThat(target.toFile().mkdir()).isTrue();
              assertThat(target.resolve("x").toFile().mkdir()).isTrue();
              return true;
            });
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(trial.names()).containsExactly(NAME, NAME + "/x");
  }

  @Test
  void withoutTheFolderNothingIsLaidDownAndItIsNotMade() throws IOException {
    Files.delete(trial.folder);
    assertThat(unreachable(trial.deliver(Trial.bericht())))
        .contains("is not there", "Nothing was laid down");
    Files.writeString(trial.folder, "a file");
    unreachable(trial.deliver(Trial.bericht()));
    assertThat(trial.folder).hasContent("a file");
    Files.delete(trial.folder);
    Files.createDirectory(trial.folder);
    accepted(trial.deliver(Trial.bericht()));
  }

  @Test
  void whereNobodyMayWriteNothingIsLaidDown() {
    Path proc = Path.of("/proc/self");
    assumeTrue(Files.isDirectory(proc));
    assertThat(unreachable(new Trial(proc).deliver(Trial.bericht())))
        .contains("cannot be written", "Nothing was laid down", "right to write");
  }

  @Test
  void onAFullDiskNothingIsLaidDownAndNothingIsLeft() {
    BerichtInhoud whole = Trial.inhoud("report.xbrl", "figures");
    BerichtInhoud breaking =
        new BerichtInhoud(
            "text/xml",
            "report.xbrl",
            7,
            whole.sha256(),
            () ->
                new SequenceInputStream(
                    new ByteArrayInputStream(new byte[] {1, 2}),
                    new InputStream() {
                      @Override
                      public int read() throws IOException {
                        throw new IOException("No space left on device");
                      }
                    }));
    assertThat(unreachable(trial.deliver(Trial.bericht("A", breaking))))
        .contains("No space left on device", "Make room");
    assertThat(trial.names()).isEmpty();
  }

  @Test
  void contentThatIsNotWhatWasStoredIsNotLaidDown() {
    BerichtInhoud honest = Trial.inhoud("a.xml", "abc");
    BerichtInhoud liar =
        new BerichtInhoud(
            "text/xml",
            "a.xml",
            3,
            honest.sha256(),
            () -> new ByteArrayInputStream(new byte[] {1, 2, 3}));
    assertThat(unreachable(trial.deliver(Trial.bericht("A", liar)))).contains("not what was");
    assertThat(trial.names()).isEmpty();
  }
}

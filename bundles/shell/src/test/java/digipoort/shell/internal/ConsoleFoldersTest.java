// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Actor;
import digipoort.api.NotPermittedException;
import digipoort.api.Role;
import digipoort.api.Scope;
import digipoort.api.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleFoldersTest extends CommandTest {
  private static final Caller PIET = user(Set.of(Role.values()));
  private static final Caller ADMIN = new Caller(Actor.operator("admin"), true);

  private ConsoleFolders folders = new ConsoleFolders(Path.of(""), "", "");

  private static Caller user(Set<Role> roles) {
    return new Caller(new Actor("piet", roles, Scope.ALL), false);
  }

  @BeforeEach
  void make() {
    folders = new ConsoleFolders(base, "export", "import");
  }

  @Test
  void everyoneWritesInAFolderOfItsOwn() throws IOException {
    Path export = base.toRealPath().resolve("export");

    assertThat(folders.toWrite("a/b.zip", ADMIN)).isEqualTo(export.resolve("a/b.zip"));
    assertThat(folders.toWrite("b.zip", PIET)).isEqualTo(export.resolve("piet/b.zip"));
    assertThat(folders.toWrite(export + "/piet/c.zip", PIET))
        .isEqualTo(export.resolve("piet/c.zip"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(export)))
        .isEqualTo("rwx------");
  }

  @Test
  void nobodyWritesElsewhere() throws IOException {
    Files.createDirectories(base.resolve("export/piet"));
    Files.createSymbolicLink(base.resolve("export/piet/link"), base);
    Files.createSymbolicLink(base.resolve("export/piet/file.zip"), base.resolve("etc"));
    List<String> names =
        List.of(
            "/tmp/x.zip",
            "../x.zip",
            "a/../../x.zip",
            "a/../x.zip",
            ".",
            "",
            "link/x.zip",
            "file.zip",
            base + "/etc/users.properties",
            base + "/export/piet/../../etc/x",
            base + "/export-other/x");
    for (String name : names) {
      assertThatThrownBy(() -> folders.toWrite(name, PIET))
          .as(name)
          .isInstanceOf(FailedException.class)
          .hasMessageContaining(base.resolve("export/piet").toString())
          .hasMessageContaining("export.folder in etc/digipoort.shell.cfg");
    }
    assertThatThrownBy(() -> folders.toWrite("/tmp/x.zip", ADMIN))
        .hasMessageContaining("export.folder");
    assertThatThrownBy(() -> folders.toWrite("piet/link/x.zip", ADMIN))
        .hasMessageContaining("symbolic link");
    assertThatThrownBy(() -> folders.toWrite("a\0b", PIET)).hasMessageContaining("not a file name");
  }

  @Test
  void theAdministratorReadsAnyFileAndOthersTheirOwn() throws IOException {
    assertThat(folders.toRead("/etc/passwd", ADMIN)).isEqualTo(Path.of("/etc/passwd"));
    assertThat(folders.toRead("a.json", PIET))
        .isEqualTo(base.toRealPath().resolve("import/piet/a.json"));
    for (String name : List.of("/etc/passwd", "../jan/a.json", base + "/secrets/admin-password")) {
      assertThatThrownBy(() -> folders.toRead(name, PIET))
          .hasMessageContaining("import.folder in etc/digipoort.shell.cfg");
    }
  }

  @Test
  void ownFilesAreOffered() throws IOException {
    Path own = Files.createDirectories(base.resolve("import/piet/2026"));
    Files.writeString(own.resolve("q1.json"), "{}");

    assertThat(ImportFileCompleter.names(base.resolve("import/piet")))
        .containsExactly("2026/q1.json");
    assertThat(ImportFileCompleter.names(base.resolve("import/jan"))).isEmpty();
  }

  @Test
  void exportsGoNowhereElse() {
    runtime.happens(FakeRuntime.FIRST, 1, "STORED", State.COMPLETED, "done");
    DeliveryExportCommand export = new DeliveryExportCommand();
    export.outbox = runtime;
    export.archive = new UnusedArchive();
    export.id = FakeRuntime.FIRST.value();
    export.file = "/tmp/digipoort-outside.zip";

    assertThatThrownBy(() -> run(export))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("export.folder in etc/digipoort.shell.cfg");
    assertThat(Path.of(export.file)).doesNotExist();
  }

  @Test
  void theRoleIsAskedBeforeTheFile() {
    user = user(Set.of(Role.RECEIVE));
    SubmitCommand submit = new SubmitCommand();
    PreviewCommand preview = new PreviewCommand();
    InstanceCheckCommand check = new InstanceCheckCommand();
    EvidenceVerifyCommand verify = new EvidenceVerifyCommand();
    submit.file = preview.file = check.file = verify.file = "/etc/passwd";

    for (DigipoortCommand command : List.of(submit, preview, check, verify)) {
      assertThatThrownBy(() -> run(command))
          .isInstanceOf(CommandException.class)
          .hasCauseInstanceOf(NotPermittedException.class);
    }
  }

  @Test
  void nothingOfAFileThatIsNoSubmissionIsShown() throws IOException {
    Path file = Files.writeString(base.resolve("secret"), "root:x:0:0:t0psecret");
    SubmitCommand submit = new SubmitCommand();
    submit.file = file.toString();

    assertThatThrownBy(() -> run(submit)).hasMessageContaining("is not a submission");
    assertThat(printed()).contains("line 1, column").doesNotContain("root", "t0psecret");
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Actor;
import digipoort.api.Archive;
import digipoort.api.Decision;
import digipoort.api.DeliveryId;
import digipoort.api.State;
import digipoort.api.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArchiveCommandsTest extends CommandTest {
  private Path folder = Path.of("");
  private final DeliveryExportCommand export = new DeliveryExportCommand();
  private boolean broken;

  @BeforeEach
  void prepare() {
    runtime.happens(FakeRuntime.FIRST, 1, "STORED", State.COMPLETED, "done");
    export.outbox = runtime;
    export.archive = new FakeArchive();
    export.id = FakeRuntime.FIRST.value();
    export.file = "out.zip";
    folder = base.resolve("export");
  }

  @Test
  void theEvidenceGoesToAFileOfItsOwnerAlone() throws Exception {
    assertThat(run(export)).contains("Written: " + folder.resolve("out.zip"), "signed");
    assertThat(folder.resolve("out.zip")).hasContent("zip of " + FakeRuntime.FIRST);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("out.zip"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aFileThatIsThereIsNotOverwrittenUnasked() throws Exception {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("out.zip"), "precious");
    assertThatThrownBy(() -> run(export)).hasMessageContaining("--force");
    assertThat(folder.resolve("out.zip")).hasContent("precious");
    export.force = true;
    run(export);
    assertThat(folder.resolve("out.zip")).hasContent("zip of " + FakeRuntime.FIRST);
  }

  @Test
  void aFailedExportLeavesNoFile() throws Exception {
    broken = true;
    assertThatThrownBy(() -> run(export)).hasMessageContaining("disk full");
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aFileThatIsNoEvidenceIsSaidToBeNone() throws Exception {
    EvidenceVerifyCommand verify = new EvidenceVerifyCommand();
    Files.createDirectories(folder);
    verify.file = Files.writeString(folder.resolve("x.zip"), "x").toString();
    assertThatThrownBy(() -> run(verify))
        .hasMessageContaining("cannot be read as an evidence file");
    Path zip = folder.resolve("y.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a.txt"));
    }
    verify.file = zip.toString();
    assertThatThrownBy(() -> run(verify)).hasMessageContaining("is no sound evidence");
    assertThat(printed()).contains("chain.txt: found: missing");
  }

  @Test
  void aPurgeSaysHowManyWereRemoved() throws Exception {
    DeliveryPurgeCommand purge = new DeliveryPurgeCommand();
    purge.archive = new FakeArchive();
    assertThat(run(purge)).contains("contents of 3 deliveries");
  }

  private final class FakeArchive implements Archive {
    @Override
    public Decision export(DeliveryId id, OutputStream out, Actor actor) throws IOException {
      if (broken) {
        throw new IOException("disk full");
      }
      out.write(("zip of " + id).getBytes(StandardCharsets.UTF_8));
      return new Decision(true, new Text("ondertekend", "signed"));
    }

    @Override
    public String key(Actor actor) {
      return "0".repeat(64);
    }

    @Override
    public int purge(Actor actor) {
      return 3;
    }
  }
}

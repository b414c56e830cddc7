// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Actor;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Event;
import digipoort.api.Evidence;
import digipoort.api.Finding;
import digipoort.api.History;
import digipoort.api.NotPermittedException;
import digipoort.api.Role;
import digipoort.api.Scope;
import digipoort.api.Severity;
import digipoort.api.State;
import digipoort.api.Status;
import digipoort.api.StorageException;
import digipoort.api.channel.Answer;
import digipoort.evidence.EvidenceFile;
import digipoort.evidence.EvidenceTrust;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final Duration KEPT = Duration.ofDays(30);

  @TempDir Path folder;
  private Bench bench;

  @BeforeEach
  void open() {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void theEvidenceOfADeliveryHoldsWhatWasSentAndReceived() throws Exception {
    DeliveryId id = completed("k");
    Path file = export(id);

    Set<String> keys = Set.of(bench.archive().key(Bench.ACTOR));
    assertThat(EvidenceFile.verify(file, new EvidenceTrust(Optional.empty(), keys, List.of())))
        .noneMatch(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::code)
        .contains("EVIDENCE-CHAIN", "EVIDENCE-SIGNATURE", "EVIDENCE-ANSWER");
    assertThat(entry(file, "statussen/1.xml")).isEqualTo("<statussen/>");
    assertThat(entry(file, "inhoud/0/bericht.xml")).contains("naam=k");
    assertThat(entry(file, "software.txt")).contains("adapter: digipoort.adapter.fake 1.0.0");
    assertThat(entry(file, "delivery.json")).contains("\"COMPLETED\"");
  }

  @Test
  void aStrangerGetsNoEvidence() throws Exception {
    DeliveryId id = completed("k");
    Scope other = new Scope(Set.of("other"), Set.of(Scope.ANY), Set.of(Scope.ANY));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThat(bench.archive().export(id, out, new Actor("x", Set.of(Role.READ), other)).done())
        .isFalse();
    assertThat(out.size()).isZero();
    Actor submitter = new Actor("x", Set.of(Role.SUBMIT), Scope.ALL);
    assertThatThrownBy(() -> bench.archive().export(id, out, submitter))
        .isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> bench.archive().purge(submitter))
        .isInstanceOf(NotPermittedException.class);
  }

  @Test
  void contentsGoWhenTheirTimeIsOverAndDigestsAndStatusesStay() throws Exception {
    DeliveryId id = completed("k");
    History before = history(id);
    bench.clock.move(KEPT.minusHours(1));
    bench.retain();
    assertThat(content(id)).isNotEmpty();

    bench.clock.move(Duration.ofHours(2));
    bench.retain();

    assertThatThrownBy(() -> content(id)).isInstanceOf(IOException.class);
    History after = history(id);
    assertThat(after.delivery().state()).isEqualTo(State.COMPLETED);
    assertThat(after.statussen()).hasSameSizeAs(before.statussen());
    assertThat(after.events()).extracting(Event::type).endsWith("PURGED");
    assertThat(bench.store().bericht(id).inhoud().sha256()).hasSize(64);
    Path file = export(id);
    assertThat(entry(file, "contents.txt")).contains(" purged bericht.xml");
    assertThat(EvidenceFile.verify(file, EvidenceTrust.NONE))
        .noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  @Test
  void whatIsRemovedIsNoLongerInAnyFile() throws Exception {
    completed("secret-figures");
    bench.close();
    assertThat(anyFileHolds("naam=secret-figures")).isTrue();

    bench.open();
    bench.clock.move(KEPT.plusDays(1));
    bench.archive().purge(Bench.ACTOR);
    bench.close();

    assertThat(anyFileHolds("naam=secret-figures")).isFalse();
    bench.open();
  }

  private boolean anyFileHolds(String words) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(words)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void whatIsNotFinalIsNeverTouchedHoweverOld() throws Exception {
    DeliveryId waiting =
        bench.stored(
            Bench.separate("w")
                .notBefore(bench.clock.instant().plus(Duration.ofDays(900)))
                .build());
    DeliveryId delivered = bench.stored(Bench.separate("d").build());
    bench.tick();
    assertThat(bench.find(delivered).state()).isEqualTo(State.DELIVERED);

    bench.clock.move(Duration.ofDays(400));
    assertThat(bench.archive().purge(Bench.ACTOR)).isZero();

    assertThat(content(waiting)).isNotEmpty();
    assertThat(content(delivered)).isNotEmpty();
  }

  @Test
  void aPurgeHappensOnceForEach() {
    completed("a");
    completed("b");
    bench.clock.move(KEPT.plusDays(1));
    assertThat(bench.archive().purge(Bench.ACTOR)).isEqualTo(2);
    assertThat(bench.archive().purge(Bench.ACTOR)).isZero();
  }

  @Test
  void aPurgedDeliveryStillStandsInTheWayOfTheSameReturn() {
    DeliveryId id = completed("k");
    bench.clock.move(KEPT.plusDays(1));
    bench.archive().purge(Bench.ACTOR);
    assertThat(bench.stored(Bench.separate("k").build())).isEqualTo(id);
  }

  @Test
  void anUnusableKeyIsSaidAndNothingIsWritten() throws Exception {
    Files.writeString(folder.resolve("evidence-key"), "rubbish");
    DeliveryId id = completed("k");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> bench.archive().export(id, out, Bench.ACTOR))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("evidence-key");
    assertThat(out.size()).isZero();
    assertThatThrownBy(() -> bench.archive().key(Bench.ACTOR))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("evidence-key");
  }

  private DeliveryId completed(String key) {
    DeliveryId id = bench.stored(Bench.separate(key).build());
    bench.digipoort.answers = kenmerk -> answer(bench.digipoort.statussen.get(kenmerk));
    bench.tick();
    Delivery delivery = bench.find(id);
    bench.digipoort.status(delivery.kenmerk(), "500", "2026-10-01T08:00:00Z");
    bench.after(Duration.ofMinutes(1));
    assertThat(bench.find(id).state()).isEqualTo(State.COMPLETED);
    return id;
  }

  private static Answer<List<Status>> answer(List<Status> statussen) {
    Instant now = Instant.parse("2026-10-01T08:00:01Z");
    Evidence seen =
        new Evidence(
            "https://x",
            now,
            now,
            200,
            null,
            null,
            null,
            "<statussen/>".getBytes(StandardCharsets.UTF_8));
    return new Answer.Given<>(statussen == null ? List.of() : statussen, null, seen);
  }

  private History history(DeliveryId id) {
    return bench.outbox().history(id, Bench.ACTOR).orElseThrow();
  }

  private byte[] content(DeliveryId id) throws IOException {
    try (InputStream in = bench.store().bericht(id).inhoud().open()) {
      return in.readAllBytes();
    }
  }

  private Path export(DeliveryId id) throws IOException {
    Path file = folder.resolve("evidence.zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      assertThat(bench.archive().export(id, out, Bench.ACTOR).done()).isTrue();
    }
    return file;
  }

  private static String entry(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

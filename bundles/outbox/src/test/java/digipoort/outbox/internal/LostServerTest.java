// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import digipoort.api.DeliveryId;
import digipoort.api.State;
import digipoort.api.StorageException;
import digipoort.api.SubmitResult;
import digipoort.api.channel.Channel;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.StatusSource;
import digipoort.outbox.internal.inbox.FeedTable;
import digipoort.outbox.internal.inbox.ReceivedListenerTable;
import digipoort.outbox.internal.store.Cable;
import digipoort.outbox.internal.store.Database;
import digipoort.outbox.internal.store.Postgres;
import digipoort.outbox.internal.store.Server;
import digipoort.outbox.internal.table.AdapterTable;
import digipoort.outbox.internal.table.ChannelTable;
import digipoort.outbox.internal.table.ListenerTable;
import digipoort.outbox.internal.table.StartWatch;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database server goes away while the outbox runs on it, and comes back. */
@Timeout(180)
class LostServerTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final FakeDigipoort digipoort = new FakeDigipoort("default");
  private final ChannelTable channels = new ChannelTable();
  private final AdapterTable adapters = new AdapterTable(Clock.systemUTC());
  @TempDir private Path folder;

  @BeforeEach
  void plug() {
    adapters.add("fake", Bench.installed(new FakeAdapter(), "1.0.0"));
    channels.put("default", (Channel) digipoort);
    channels.put("default", (StatusSource) digipoort);
  }

  private RunningOutbox start(Server server) {
    return RunningOutbox.start(
        Database.open(server),
        new RunningOutbox.Kept(
            folder, Bench.retention(), folder.resolve("key"), Bench.encryption(folder)),
        new Engine.Tables(
            adapters,
            channels,
            new ListenerTable(),
            new FeedTable(),
            new ReceivedListenerTable(),
            new StartWatch(Clock.systemUTC())),
        Bench.settings());
  }

  private static DeliveryId submit(RunningOutbox running, String key) {
    SubmitResult result = running.outbox().submit(Bench.separate(key).build(), Bench.ACTOR);
    return ((SubmitResult.Stored) result).delivery().id();
  }

  private static State state(RunningOutbox running, DeliveryId id) {
    return running.outbox().find(id, Bench.ACTOR).orElseThrow().state();
  }

  @Test
  void anAnswerThatCameMeanwhileIsKeptAndAllGoesOnAfterwards() {
    Server server = Postgres.fresh();
    int port = URI.create(server.url().substring("jdbc:".length())).getPort();
    try (Cable cable = new Cable(port)) {
      String across = "//127.0.0.1:" + cable.port() + "/";
      Server through = Postgres.server(server.url().replaceFirst("//[^/]+/", across));
      try (RunningOutbox running = start(through)) {
        digipoort.behaviour =
            (fake, bericht, attempt) -> {
              Outcome outcome = FakeDigipoort.ACCEPTS.answer(fake, bericht, attempt);
              cable.cut();
              return outcome;
            };
        DeliveryId sent = submit(running, "sent");
        await().atMost(LONG).until(() -> digipoort.ledger.size() == 1);
        assertThatThrownBy(() -> submit(running, "refused"))
            .isInstanceOf(StorageException.class)
            .hasMessageContaining("cannot be reached");
        assertThat(new OutboxConditions(() -> Optional.of(running), () -> "").conditions())
            .singleElement()
            .satisfies(
                one -> {
                  assertThat(one.name()).isEqualTo("outbox-stands-still");
                  assertThat(one.text().en()).contains("Start it, or set database.url");
                });
        digipoort.behaviour = FakeDigipoort.ACCEPTS;
        cable.mend();
        await()
            .atMost(LONG)
            .ignoreException(StorageException.class)
            .until(() -> state(running, sent) == State.DELIVERED);
        DeliveryId next = submit(running, "next");
        await().atMost(LONG).until(() -> state(running, next) == State.DELIVERED);
        assertThat(digipoort.ledger).hasSize(2);
        assertThat(digipoort.calls).hasSize(2);
      }
    }
  }

  @Test
  void whatIsWrongAtTheStartIsSaidByTheOutbox() {
    assertThat(
            new OutboxConditions(Optional::empty, () -> "Cannot open the database on X: why")
                .conditions())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo("outbox-stopped");
              assertThat(one.text().en())
                  .contains("does not run: Cannot open the database on X: why");
            });
  }
}

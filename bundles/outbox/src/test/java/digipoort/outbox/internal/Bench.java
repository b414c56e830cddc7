// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Actor;
import digipoort.api.Archive;
import digipoort.api.Condition;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.Identiteit;
import digipoort.api.Inbox;
import digipoort.api.Operations;
import digipoort.api.Outbox;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import digipoort.api.Tijdvak;
import digipoort.api.channel.Channel;
import digipoort.api.channel.StatusSource;
import digipoort.outbox.internal.archive.Retention;
import digipoort.outbox.internal.inbox.FeedTable;
import digipoort.outbox.internal.inbox.ReceivedListenerTable;
import digipoort.outbox.internal.seal.Encryption;
import digipoort.outbox.internal.seal.Keyring;
import digipoort.outbox.internal.store.Database;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.store.FeedStore;
import digipoort.outbox.internal.store.ReceivedStore;
import digipoort.outbox.internal.store.Seals;
import digipoort.outbox.internal.store.SqlFeedStore;
import digipoort.outbox.internal.store.SqlReceivedStore;
import digipoort.outbox.internal.store.SqlStore;
import digipoort.outbox.internal.table.AdapterTable;
import digipoort.outbox.internal.table.ChannelTable;
import digipoort.outbox.internal.table.InstalledAdapter;
import digipoort.outbox.internal.table.ListenerTable;
import digipoort.outbox.internal.table.StartWatch;
import digipoort.outbox.internal.work.Backoff;
import digipoort.outbox.internal.work.Settings;
import digipoort.outbox.internal.work.Threads;
import digipoort.outbox.internal.work.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.osgi.framework.Version;

/** An outbox on a real file whose clock and loop are in the hands of the test. */
public final class Bench implements AutoCloseable {
  public static final Actor ACTOR = Actor.operator("erp");
  public static final String SOORT = "Omzetbelasting";

  public final SettableClock clock = new SettableClock();
  public final FakeDigipoort digipoort = new FakeDigipoort("default");
  public final FakeAdapter adapter = new FakeAdapter();
  public final AdapterTable adapters = new AdapterTable(clock);
  public final ChannelTable channels = new ChannelTable(clock);
  public final StartWatch start = new StartWatch(clock);
  public final ListenerTable listeners = new ListenerTable();
  public final FeedTable feeds = new FeedTable();
  public final ReceivedListenerTable receivedListeners = new ReceivedListenerTable();
  public Settings settings = settings();
  public UnaryOperator<DeliveryStore> wrapped = UnaryOperator.identity();
  public UnaryOperator<ReceivedStore> wrappedReceived = UnaryOperator.identity();
  public UnaryOperator<FeedStore> wrappedFeeds = UnaryOperator.identity();
  private final Path folder;
  public Encryption encryption;
  private Database database;
  private Seals seals;
  private DeliveryStore store;
  private Engine engine;

  /** Whether the runtime is complete. */
  enum Start {
    COMPLETE,
    UNDER_WAY
  }

  public Bench(Path folder) {
    this(folder, Start.COMPLETE);
  }

  Bench(Path folder, Start stage) {
    this.folder = folder;
    encryption = encryption(folder);
    digipoort.ours = clock;
    adapters.add("fake", installed(adapter, "1.0.0"));
    plug();
    open();
    if (stage == Start.COMPLETE) {
      start.completed();
    }
  }

  public static InstalledAdapter installed(FakeAdapter adapter, String version) {
    return new InstalledAdapter(
        adapter, "digipoort.adapter.fake", Version.parseVersion(version), 0, List.of(SOORT));
  }

  public void plug() {
    channels.put("default", (Channel) digipoort);
    channels.put("default", (StatusSource) digipoort);
  }

  public void unplug() {
    channels.remove("default");
  }

  public Database database() {
    return database;
  }

  /** Starts on what the file holds, as a new process would. */
  public void open() {
    database = Database.open(folder, clock);
    seals = new Seals(database, encryption, adapters.confidential()::contains);
    store = new SqlStore(database, seals);
    engine = engine(wrapped.apply(store));
  }

  Engine engine(DeliveryStore on) {
    return new Engine(
        new Engine.Stores(
            on,
            wrappedReceived.apply(new SqlReceivedStore(database, seals)),
            wrappedFeeds.apply(new SqlFeedStore(database))),
        new Engine.Tables(adapters, channels, listeners, feeds, receivedListeners, start),
        settings,
        clock,
        new Engine.Keeping(spool(), retention(), folder.resolve("evidence-key")),
        new Threads(Runnable::run, Runnable::run, () -> {}));
  }

  /** What is not encrypted at first: the berichtsoort of most tests is not of UWV. */
  static Encryption encryption(Path folder) {
    return encryption(folder, "UWV*");
  }

  static Encryption encryption(Path folder, String berichtsoorten, String... previous) {
    return Encryption.of(
        new String[] {berichtsoorten},
        Keyring.inFile(folder.resolve("content-key"), List.of(previous)));
  }

  static Retention retention() {
    return Retention.parse(2557, new String[] {SOORT + "=30"});
  }

  public Archive archive() {
    return engine.archive();
  }

  /** What the loop does besides the worker. */
  public void retain() {
    engine.retain(clock.instant());
  }

  public Path spool() {
    try {
      return Files.createDirectories(folder.resolve("spool"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Settings settings() {
    return settings(1000);
  }

  public static Settings settings(int rate) {
    return new Settings(
        Backoff.parse("send", "initial=1m,factor=2,max=30m"),
        Backoff.parse("poll", "initial=15s,factor=2,max=1h"),
        Duration.ofHours(76),
        Backoff.parse("listen", "initial=1s,factor=2,max=1m"),
        Duration.ofDays(10),
        Set.of("Jaarrekening"),
        5,
        Duration.ofMinutes(15),
        rate,
        8,
        Duration.ofSeconds(2),
        3,
        Duration.ofMinutes(15),
        Duration.ofDays(14),
        Duration.ofHours(1),
        new Settings.Grace(Duration.ZERO, Duration.ofSeconds(60)));
  }

  /** The process is gone; nothing is tidied up. */
  public void die() {
    engine.close();
    store.close();
  }

  public void restart() {
    die();
    open();
  }

  public Outbox outbox() {
    return engine.outbox();
  }

  public Inbox inbox() {
    return engine.inbox();
  }

  public Operations operations() {
    return engine.operations();
  }

  public List<Condition> conditions() {
    return engine.conditions();
  }

  public Worker worker() {
    return engine.worker();
  }

  public DeliveryStore store() {
    return store;
  }

  public Bench tick() {
    engine.tick();
    return this;
  }

  public Bench after(Duration wait) {
    clock.move(wait);
    return tick();
  }

  public static Submission.Builder submission(String key) {
    return Submission.builder()
        .submissionKey(key)
        .berichtsoort(SOORT)
        .aansluiting("default")
        .belanghebbende(new Identiteit("001000044B37", "BTW"))
        .tijdvak(new Tijdvak(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)))
        .payload(document(key));
  }

  /** A submission that no other stands in the way of. */
  public static Submission.Builder separate(String key) {
    return submission(key).belanghebbende(new Identiteit("9" + Math.abs(key.hashCode()), "BTW"));
  }

  public static ErpDocument document(String text) {
    return new ErpDocument(
        new ErpValue.Fields(
            Map.of(
                "naam", new ErpValue.Words(text), "omzet", new ErpValue.Amount(BigDecimal.TEN))));
  }

  public DeliveryId stored(Submission submission) {
    SubmitResult result = outbox().submit(submission, ACTOR);
    if (result instanceof SubmitResult.Stored kept) {
      return kept.delivery().id();
    }
    throw new AssertionError(result.toString());
  }

  public Delivery find(DeliveryId id) {
    return outbox().find(id, ACTOR).orElseThrow();
  }

  @Override
  public void close() {
    die();
  }
}

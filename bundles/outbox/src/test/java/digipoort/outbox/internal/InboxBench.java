// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.Received;
import digipoort.api.ReceivedQuery;
import digipoort.api.channel.BerichtSource;
import digipoort.outbox.internal.inbox.FeedSettings;
import digipoort.outbox.internal.table.InstalledAdapter;
import digipoort.outbox.internal.work.Backoff;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Version;

/** A bench on which berichten come in. */
final class InboxBench implements AutoCloseable {
  static final ReceivedQuery ALL =
      new ReceivedQuery(null, null, null, null, null, null, null, 1000, 0);
  static final Duration INTERVAL = Duration.ofMinutes(15);

  final Bench bench;
  final FakeBerichtSource source;

  InboxBench(Path folder) {
    bench = new Bench(folder);
    source = new FakeBerichtSource(bench.clock);
    bench.channels.put("default", (BerichtSource) source);
    install("1.0.0");
    bench.feeds.put(settings("default", FakeBerichtSource.SOORT));
  }

  /** Installs an adapter that reads them, instead of the one before. */
  void install(String version) {
    reader(bench, version);
  }

  static void reader(Bench bench, String version) {
    bench.adapters.add(
        "reader",
        new InstalledAdapter(
            bench.adapter,
            "digipoort.adapter.reader",
            Version.parseVersion(version),
            0,
            List.of(FakeBerichtSource.SOORT)));
  }

  static FeedSettings settings(String aansluiting, String... berichtsoorten) {
    return new FeedSettings(
        aansluiting,
        List.of(berichtsoorten),
        Backoff.parse("interval", "initial=15m,factor=1,max=15m"),
        Duration.ofHours(1),
        Duration.ofHours(24),
        Duration.ofDays(30),
        Backoff.parse("again", "initial=1m,factor=2,max=1h"),
        Backoff.parse("gap", "initial=5m,factor=2,max=1d"),
        4);
  }

  /** Lets everything happen that is due, until nothing is. */
  InboxBench settle() {
    int before = -1;
    for (int round = 0; round < 200 && before != source.asked.size(); round++) {
      before = source.asked.size();
      bench.tick();
    }
    bench.tick();
    return this;
  }

  InboxBench after(Duration wait) {
    bench.clock.move(wait);
    return settle();
  }

  List<Received> all() {
    return bench.inbox().list(ALL, Bench.ACTOR);
  }

  Received only() {
    List<Received> all = all();
    if (all.size() != 1) {
      throw new AssertionError(all.toString());
    }
    return all.get(0);
  }

  List<String> names() {
    List<String> names =
        new ArrayList<>(
            all().stream()
                .map(one -> one.bericht().kenmerk() + "/" + one.bericht().berichtkenmerk())
                .toList());
    names.sort(null);
    return names;
  }

  List<String> attention() {
    return bench.operations().summary(Bench.ACTOR).attention().stream()
        .map(text -> text.en())
        .toList();
  }

  static List<String> octets(BerichtResultaat bericht) {
    List<BerichtInhoud> contents = new ArrayList<>(List.of(bericht.inhoud()));
    contents.addAll(bericht.bijlagen());
    return contents.stream().map(InboxBench::octets).toList();
  }

  static String octets(BerichtInhoud inhoud) {
    try (InputStream in = inhoud.open()) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    bench.close();
  }
}

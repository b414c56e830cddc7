// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Event;
import digipoort.api.Outbox;
import digipoort.json.JsonWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "delivery-tail",
    description = "Shows events as they happen, until Ctrl-C; with --id until its end")
public final class DeliveryTailCommand extends DigipoortCommand {
  private static final int DAY = 24 * 3600;

  @Option(name = "--id", description = "Only this delivery, from its first event on")
  @Completion(DeliveryIdCompleter.class)
  @Nullable String id;

  @Option(name = "--timeout", description = "Stop after so many seconds")
  int timeoutSeconds = DAY;

  @Option(name = "--json", description = "Print JSON, an event per line")
  boolean json;

  @Reference(optional = true)
  @Nullable Outbox outbox;

  Clock clock = Clock.systemUTC();
  Pause pause = Pause.REAL;

  @Override
  void run(Language language, Actor actor) throws InterruptedException {
    Paper paper = new Paper(out, language, colours());
    Duration timeout = Duration.ofSeconds(timeoutSeconds);
    DeliveryFinder finder = new DeliveryFinder(present(outbox, Outbox.class), actor);
    Follower follower =
        new Follower(
            present(outbox, Outbox.class), actor, pause, event -> print(event, paper, id == null));
    if (id == null) {
      Instant end = clock.instant().plus(timeout);
      // a reader that went away shows only in the stream
      follower.followAll(finder, () -> readerGone() || !clock.instant().isBefore(end));
    } else {
      follower
          .follow(finder.find(id), clock, timeout, this::readerGone)
          .filter(history -> !json)
          .ifPresent(history -> paper.conclusion(history.delivery()));
    }
  }

  private void print(Event event, Paper paper, boolean named) {
    if (json) {
      out.println(JsonWriter.compact().event(event));
    } else {
      paper.event(event, named);
    }
    sendOn();
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A process that ends in the middle of a call of its adapter: how, at what, in which folder. */
public final class DoomedOutbox {
  static final String KEY = "doomed";

  private DoomedOutbox() {}

  /**
   * @param arguments folder, way to end, place, hours on the clock
   */
  public static void main(String[] arguments) {
    InboxBench inbox = new InboxBench(Path.of(arguments[0]));
    Bench bench = inbox.bench;
    bench.clock.move(Duration.ofHours(Integer.parseInt(arguments[3])));
    Runnable end = () -> end(arguments[1]);
    switch (arguments[2]) {
      case "submit" -> submit(bench, end);
      case "interpret" -> interpret(bench, end);
      case "read" -> read(inbox, end);
      default -> throw new IllegalArgumentException(arguments[2]);
    }
    System.err.println("still here");
    System.exit(99);
  }

  private static void submit(Bench bench, Runnable end) {
    bench.adapter.preparing =
        (submission, ticket) -> {
          end.run();
          return FakeAdapter.ready(submission, ticket);
        };
    bench.outbox().submit(Bench.separate(KEY).build(), Bench.ACTOR);
  }

  private static void interpret(Bench bench, Runnable end) {
    bench.adapter.interpreting =
        (all, verdict) -> {
          end.run();
          return verdict;
        };
    bench.digipoort.prompt = true;
    bench.stored(Bench.separate(KEY).build());
    bench.tick();
    bench.digipoort.status(
        bench.store().findByKey("erp", KEY).orElseThrow().delivery().kenmerk(),
        "100",
        "2026-10-01T08:00:00Z");
    bench.after(Duration.ofHours(1));
  }

  private static void read(InboxBench inbox, Runnable end) {
    inbox.bench.adapter.reading =
        bericht -> {
          end.run();
          throw new IllegalStateException();
        };
    inbox.source.holds("K1", "B1");
    inbox.settle();
    inbox.after(Duration.ofMinutes(20));
  }

  private static void end(String how) {
    switch (how) {
      case "halt" -> Runtime.getRuntime().halt(3);
      case "exit" -> System.exit(3);
      case "memory" -> fill(new ArrayList<>());
      default -> throw new IllegalArgumentException(how);
    }
  }

  private static void fill(List<byte[]> all) {
    while (all.size() < Integer.MAX_VALUE) {
      all.add(new byte[1_000_000]);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.benchmarks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the distribution takes to be ready, and how long from handing over a VAT return at the
 * REST door until it is COMPLETED, with a simulator that shows all statuses at once.
 */
final class Filing {
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
  private static final Pattern STATE = Pattern.compile("\"state\"\\s*:\\s*\"([A-Z]+)\"");
  private static final String TEMPLATE =
      """
      {"submissionKey": "benchmark-%1$d", "berichtsoort": "Omzetbelasting",
       "aansluiting": "simulator", "belanghebbende": {"nummer": "%2$09dB01", "type": "BTW"},
       "rol": "Bedrijf", "tijdvak": {"begin": "2026-07-01", "einde": "2026-09-30"},
       "document": {
         "software": {"relatienummer": "SWO12345", "naam": "Benchmark", "versie": "1"},
         "contact": {"soort": "BPL", "voorletters": "A", "achternaam": "Jansen",
                     "telefoonnummer": "0201234567"},
         "rubrieken": {"1a": {"omzet": 10000, "btw": 2100}, "5b": {"btw": 400}}}}
      """;

  private final Distribution distribution;
  private final AtomicInteger number = new AtomicInteger();

  private Filing(Distribution distribution) {
    this.distribution = distribution;
  }

  static void measure(Path archive, Duration measured) throws Exception {
    Path home = Distribution.unpack(archive);
    for (String start : new String[] {"first start (makes keys and passwords)", "second start"}) {
      long begin = System.nanoTime();
      try (Distribution distribution = Distribution.start(home)) {
        Filing filing = new Filing(distribution);
        distribution.awaitReady(filing.next());
        System.out.printf(
            "%-40s %5.1f s until a submission is stored%n",
            start, (System.nanoTime() - begin) / 1e9);
        if (start.startsWith("second")) {
          filing.latency(measured);
        }
      }
    }
  }

  private void latency(Duration measured) throws Exception {
    System.out.println("from handing over to COMPLETED, over REST:");
    System.out.println("at once  per second  p50 ms  p95 ms");
    for (int threads : new int[] {1, 4}) {
      Load.Result result = new Load(threads, measured, measured).run(this::file);
      System.out.printf(
          "%7d  %10.1f  %6.0f  %6.0f%n",
          threads, result.perSecond(), result.millis(50), result.millis(95));
    }
  }

  private void file() throws IOException, InterruptedException {
    HttpResponse<String> stored = distribution.post(next());
    String id = found(ID, stored.body());
    while (true) {
      String state = found(STATE, distribution.get(id).body());
      if (state.equals("COMPLETED")) {
        return;
      }
      if (state.equals("REJECTED") || state.equals("PARKED")) {
        throw new IOException("delivery " + id + " became " + state);
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private String next() {
    long unique = System.nanoTime() / 1000 % 800_000_000 + 100_000_000;
    return TEMPLATE.formatted(System.nanoTime() + number.incrementAndGet(), unique);
  }

  private static String found(Pattern pattern, String body) throws IOException {
    Matcher matcher = pattern.matcher(body);
    if (!matcher.find()) {
      throw new IOException("unexpected answer: " + body);
    }
    return matcher.group(1);
  }
}

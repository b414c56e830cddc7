// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.http;

import digipoort.simulator.internal.wus.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what was refused and why, a line each in {@code refusals.tsv} and in the log. */
public final class RefusalLog implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
  private static final int LONGEST = 1000;
  private static final String HEADER =
      String.join("\t", "time", "peer", "operation", "rule", "seen", "expected", "reason");

  private final Writer file;
  private final Clock clock;

  private RefusalLog(Writer file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /** Opens the file in a directory; it grows from run to run. */
  public static RefusalLog open(Path directory, Clock clock) throws IOException {
    Path path = directory.resolve("refusals.tsv");
    boolean isNew = !Files.exists(path);
    Writer file =
        Files.newBufferedWriter(
            path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    RefusalLog log = new RefusalLog(file, clock);
    if (isNew) {
      log.line(HEADER);
    }
    return log;
  }

  /** Adds a refusal; the peer is the subject of the certificate of the TLS connection. */
  synchronized void add(String peer, String operation, Refusal refusal) {
    LOG.warn(
        "Refused {} from {}, rule {}: {}",
        oneLine(operation),
        oneLine(peer),
        refusal.rule(),
        oneLine(String.valueOf(refusal.getMessage())));
    line(
        String.join(
            "\t",
            clock.instant().toString(),
            oneLine(peer),
            oneLine(operation),
            refusal.rule().name(),
            oneLine(refusal.seen()),
            oneLine(refusal.expected()),
            oneLine(String.valueOf(refusal.getMessage()))));
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }

  private void line(String text) {
    try {
      file.write(text + "\n");
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The log of refusals cannot be written", e);
    }
  }

  /** Text of a client must not be able to pass for a line of its own. */
  private static String oneLine(String text) {
    String brief = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    return brief.replaceAll("\\p{Cntrl}", " ");
  }
}

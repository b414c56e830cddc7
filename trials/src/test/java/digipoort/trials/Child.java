// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A JVM of its own that hears and says lines. It dies with the harness. */
final class Child implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(90);

  private final Process process;
  private final Writer in;
  private final Path log;
  private final CountDownLatch ready = new CountDownLatch(1);

  private Child(Process process, Path log) {
    this.process = process;
    this.log = log;
    in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @param prefix words before the command of Java
   * @param words options, main class and arguments
   * @param log for what it logs
   * @param lines told what it says
   */
  static Child start(List<String> prefix, List<String> words, Path log, Consumer<String> lines) {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path")));
    command.addAll(words);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      Child child = new Child(process, log);
      child.listen(lines);
      return child.awaited();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Child awaited() {
    try {
      if (!ready.await(START.toSeconds(), TimeUnit.SECONDS) || !isAlive()) {
        process.destroyForcibly();
        throw new IllegalStateException("A process did not start; see " + log);
      }
      return this;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void listen(Consumer<String> lines) {
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader out =
                  new BufferedReader(
                      new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                  if (line.startsWith("ready")) {
                    ready.countDown();
                  } else {
                    lines.accept(line);
                  }
                }
              } catch (IOException e) {
                ready.countDown();
              }
              ready.countDown();
            },
            "trial-child");
    reader.setDaemon(true);
    reader.start();
  }

  /** Says a line to it; when it is dead nobody hears it. */
  synchronized void say(String line) {
    try {
      in.write(line + '\n');
      in.flush();
    } catch (IOException e) {
      if (isAlive()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Sends a signal by its name. */
  void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** SIGKILL; returns when it is gone. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small file system in memory over a folder, seen by the product alone, where the operating
 * system lets us make one. A process holds it, so that it outlives the product.
 */
final class SmallMount implements AutoCloseable {
  private final @Nullable Process holder;

  private SmallMount(@Nullable Process holder) {
    this.holder = holder;
  }

  static SmallMount at(Path folder) {
    try {
      Process process =
          new ProcessBuilder(
                  "unshare",
                  "--user",
                  "--map-root-user",
                  "--mount",
                  "sh",
                  "-c",
                  "mount -t tmpfs -o size=24m tmpfs \"$1\" && echo mounted && exec cat",
                  "sh",
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      boolean mounted = "mounted".equals(out.readLine());
      return new SmallMount(mounted ? process : null);
    } catch (IOException e) {
      return new SmallMount(null);
    }
  }

  /** What goes before a command that is to see it. */
  List<String> prefix() {
    return holder == null
        ? List.of()
        : List.of(
            "nsenter",
            "--preserve-credentials",
            "--user",
            "--mount",
            "--target",
            Long.toString(holder.pid()),
            "--");
  }

  @Override
  public void close() {
    if (holder != null) {
      holder.destroyForcibly();
    }
  }
}

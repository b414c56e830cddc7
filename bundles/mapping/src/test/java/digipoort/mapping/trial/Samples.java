// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.trial;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps what lies beside the samples true. Run with {@code -Dsamples.write=true} to write it anew.
 *
 * @param ticket what the samples were made with
 */
public record Samples(Adapter adapter, Ticket ticket) {
  /** The folder of the samples, seen from a module two folders deep. */
  public static final Path FOLDER = Path.of("..", "..", "samples");

  /**
   * Maps {@code NAME.json}, which must be accepted, and compares the message ({@code NAME} with the
   * extension) and the previews ({@code NAME.preview.nl.txt}, {@code .en.txt}).
   *
   * @param extension for example {@code .xbrl}
   */
  public Preparation.Ready ready(String name, String extension) {
    Preparation.Ready ready = prepared(name);
    try (InputStream in = ready.bericht().inhoud().open()) {
      same(name + extension, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    same(name + ".preview.nl.txt", ready.preview().nl());
    same(name + ".preview.en.txt", ready.preview().en());
    return ready;
  }

  /** Maps {@code NAME.json}, which must be accepted; nothing is compared. */
  public Preparation.Ready prepared(String name) {
    Preparation preparation = adapter.prepare(submission(name), ticket);
    if (preparation instanceof Preparation.Unfit unfit) {
      assertThat(lines(unfit.findings())).as("findings of %s", name).isEmpty();
    }
    return (Preparation.Ready) preparation;
  }

  /** Maps {@code NAME.json}, which must be refused, and compares {@code NAME.findings.txt}. */
  public List<Finding> refused(String name) {
    Preparation preparation = adapter.prepare(submission(name), ticket);
    assertThat(preparation).isInstanceOf(Preparation.Unfit.class);
    List<Finding> findings = ((Preparation.Unfit) preparation).findings();
    same(name + ".findings.txt", lines(findings));
    return findings;
  }

  private static Submission submission(String name) {
    try {
      return Json.submission(FOLDER.resolve(name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Findings as a page. */
  public static String lines(List<Finding> findings) {
    return findings.stream()
        .map(
            f ->
                String.join(
                    "\n",
                    f.severity() + " " + f.code() + " " + f.location(),
                    "  nl: " + f.text().nl() + " " + f.action().nl(),
                    "  en: " + f.text().en() + " " + f.action().en()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Compares a page with the file of this name beside the samples. */
  public static void same(String file, String actual) {
    Path path = FOLDER.resolve(file);
    try {
      if (Boolean.getBoolean("samples.write")) {
        Files.writeString(path, actual);
      }
      assertThat(actual).as(file).isEqualTo(Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import digipoort.api.Attempt;
import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.DeliveryId;
import digipoort.api.Identiteit;
import digipoort.api.Text;
import digipoort.api.channel.Claim;
import digipoort.api.channel.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** One delivery and the folder that it goes to. */
final class Trial {
  static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");
  static final DeliveryId ID = new DeliveryId("01234567-89ab-4def-8123-456789abcdef");

  final Path folder;
  private final FolderChannel channel;

  Trial(Path folder) {
    this.folder = folder;
    Text portal = new Text("Mijn DNB", "My DNB");
    channel =
        new FolderChannel(
            new Definition("dnb", "productie", folder, portal), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  static BerichtInhoud inhoud(String name, String words) {
    return BerichtInhoud.of("text/xml", name, words.getBytes(StandardCharsets.UTF_8));
  }

  static Bericht bericht(String aanleverkenmerk, BerichtInhoud inhoud, BerichtInhoud... bijlagen) {
    Identiteit who = new Identiteit("724500AB1CDEFGHIJK23", "LEI");
    return new Bericht(
        "DNB", aanleverkenmerk, null, who, "Bedrijf", null, null, inhoud, List.of(bijlagen));
  }

  static Bericht bericht() {
    return bericht("DNB-2026-Q3", inhoud("report.xbrl", "figures"), inhoud("note.pdf", "a note"));
  }

  FolderChannel channel() {
    return channel;
  }

  Outcome deliver(Bericht bericht) {
    return deliver(bericht, () -> true);
  }

  Outcome deliver(Bericht bericht, Claim claim) {
    Attempt attempt = Attempt.begin(ID, 1, "urn:uuid:1", NOW, NOW.plusSeconds(120));
    return channel.deliver(bericht, attempt, claim);
  }

  /** All that is there, but for receipts. */
  List<String> names() {
    return names(folder).filter(name -> !name.startsWith(".digipoort")).toList();
  }

  static Stream<String> names(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all
          .filter(one -> !one.equals(folder))
          .map(one -> folder.relativize(one).toString())
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

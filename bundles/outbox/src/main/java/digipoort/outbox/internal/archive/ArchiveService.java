// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.archive;

import digipoort.api.Actor;
import digipoort.api.Archive;
import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.Decision;
import digipoort.api.DeliveryId;
import digipoort.api.History;
import digipoort.api.Outbox;
import digipoort.api.Role;
import digipoort.api.StorageException;
import digipoort.api.Text;
import digipoort.evidence.Dossier;
import digipoort.evidence.EvidenceKey;
import digipoort.evidence.EvidenceWriter;
import digipoort.outbox.internal.store.Archived;
import digipoort.outbox.internal.store.DeliveryStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Exports evidence and removes what need not be kept. */
public final class ArchiveService implements Archive {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveService.class);

  private final Outbox outbox;
  private final DeliveryStore store;
  private final RetentionStep retention;
  private final Path keyFile;
  private final Clock clock;

  /**
   * @param keyFile made at the first use when there is none
   */
  public ArchiveService(
      Outbox outbox, DeliveryStore store, RetentionStep retention, Path keyFile, Clock clock) {
    this.outbox = outbox;
    this.store = store;
    this.retention = retention;
    this.keyFile = keyFile;
    this.clock = clock;
  }

  @Override
  public Decision export(DeliveryId id, OutputStream out, Actor actor) throws IOException {
    Optional<History> history = outbox.history(id, actor);
    if (history.isEmpty()) {
      return new Decision(
          false,
          new Text("Er is geen aanlevering " + id + ".", "There is no delivery " + id + "."));
    }
    EvidenceKey key = EvidenceKey.openOrCreate(keyFile);
    new EvidenceWriter(key).write(dossier(id, history.get()), clock.instant(), out);
    LOG.info("{} exported the evidence of delivery {}", actor.name(), id);
    return new Decision(
        true,
        new Text(
            "Het bewijs is ondertekend met installatiesleutel " + key.fingerprint() + ".",
            "The evidence is signed with installation key " + key.fingerprint() + "."));
  }

  private Dossier dossier(DeliveryId id, History history) {
    Archived archived = store.archived(id);
    List<BerichtInhoud> contents = archived.described() ? contents(id) : List.of();
    return new Dossier(
        history, contents, archived.purged(), archived.statusAnswers(), archived.software());
  }

  private List<BerichtInhoud> contents(DeliveryId id) {
    Bericht bericht = store.bericht(id);
    List<BerichtInhoud> contents = new ArrayList<>(List.of(bericht.inhoud()));
    contents.addAll(bericht.bijlagen());
    return contents;
  }

  @Override
  public String key(Actor actor) {
    actor.require(Role.READ);
    try {
      return EvidenceKey.openOrCreate(keyFile).fingerprint();
    } catch (IOException e) {
      throw new StorageException("The key for evidence cannot be used: " + e.getMessage(), e);
    }
  }

  @Override
  public int purge(Actor actor) {
    actor.require(Role.OPERATE);
    int removed = retention.all(clock.instant());
    LOG.info("{} removed the contents of {} deliveries", actor.name(), removed);
    return removed;
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.StorageException;
import digipoort.outbox.internal.seal.Binding;
import java.util.Optional;

/** Compares digests with those that were stored, by the key that each was made with. */
public final class ContentDigests {
  private final Seals seals;

  ContentDigests(Seals seals) {
    this.seals = seals;
  }

  /**
   * How a submission compares with the one that was stored.
   *
   * @param digest of the one that comes now
   * @throws StorageException when the key that could tell is not there
   */
  public StoredDigest.Match compare(DeliveryRow row, String digest) {
    StoredDigest stored = row.digest();
    if (stored.isRemoved()) {
      return StoredDigest.Match.REMOVED;
    }
    seals.require(stored.keyId(), "delivery " + row.id());
    return isSame(stored, Bound.submission(row.delivery().owner()), digest)
        ? StoredDigest.Match.SAME
        : StoredDigest.Match.OTHER;
  }

  /**
   * Names a submission by its digest so that it may be written down; empty when that needs a key
   * that is not there.
   */
  public String subject(String berichtsoort, String digest) {
    Optional<String> name =
        seals.isConfidential(berichtsoort)
            ? seals.ready().map(key -> key.digest(Bound.submission(""), digest))
            : Optional.of(digest);
    return name.map(it -> "submission " + it).orElse("");
  }

  /** Whether it is the digest of this; without its key it is not known to be. */
  boolean isSame(StoredDigest stored, Binding place, String digest) {
    String keyId = stored.keyId();
    return keyId == null
        ? stored.value().equals(digest)
        : seals
            .key(keyId)
            .filter(key -> key.digest(place, digest).equals(stored.value()))
            .isPresent();
  }
}

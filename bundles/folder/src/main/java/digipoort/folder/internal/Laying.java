// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import digipoort.api.BerichtInhoud;
import digipoort.api.channel.Claim;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays one delivery down: its folder is written under another name and then gets its own in one
 * step. Whatever happens in between, it is there whole or not at all, and once.
 */
final class Laying {
  private static final Logger LOG = LoggerFactory.getLogger(Laying.class);

  /** What was begun longer ago than this is not going on any more. */
  private static final Duration LEFT_BEHIND = Duration.ofDays(1);

  /** How it ended when nothing broke. */
  enum End {
    /** It lies there, or lay there already. */
    LAID,
    /** Something else has its name. */
    OCCUPIED,
    /** It may not be laid down any more, and was not. */
    CLAIM_LOST
  }

  private final Place place;
  private final Instant now;

  Laying(Place place, Instant now) {
    this.place = place;
    this.now = now;
  }

  /**
   * @throws NotLaidException when nothing was laid down
   * @throws IOException when it lies there but may not survive a power failure
   */
  End run(Claim claim) throws NotLaidException, IOException {
    Optional<End> earlier = earlier();
    if (earlier.isPresent()) {
      return earlier.get() == End.LAID ? laid() : earlier.get();
    }
    Path temporary = write();
    if (!claim.holds()) {
      discard(temporary);
      return End.CLAIM_LOST;
    }
    return rename(temporary);
  }

  /** What an earlier attempt did; a receipt tells also of what was taken away since. */
  private Optional<End> earlier() throws NotLaidException {
    try {
      if (!Files.isDirectory(place.folder())) {
        throw new NotDirectoryException(place.folder().toString());
      }
      Optional<String> receipt = Receipts.find(place);
      if (receipt.isPresent()) {
        return Optional.of(receipt.get().equals(place.contents()) ? End.LAID : End.OCCUPIED);
      }
      return isTaken() ? Optional.of(isWhole() ? End.LAID : End.OCCUPIED) : Optional.empty();
    } catch (IOException e) {
      throw new NotLaidException(e);
    }
  }

  private boolean isTaken() {
    return Files.exists(place.target(), LinkOption.NOFOLLOW_LINKS);
  }

  private boolean isWhole() throws IOException {
    if (!Files.isDirectory(place.target(), LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    for (Map.Entry<String, BerichtInhoud> file : place.files().entrySet()) {
      if (!Disk.holds(place.target().resolve(file.getKey()), file.getValue())) {
        return false;
      }
    }
    return true;
  }

  private Path write() throws NotLaidException {
    try {
      tidy();
      Path temporary =
          Files.createTempDirectory(place.folder(), "." + place.kenmerk().value() + "-");
      write(temporary);
      return temporary;
    } catch (IOException e) {
      throw new NotLaidException(e);
    }
  }

  private void write(Path temporary) throws IOException {
    try {
      for (Map.Entry<String, BerichtInhoud> file : place.files().entrySet()) {
        Disk.write(temporary.resolve(file.getKey()), file.getValue());
      }
      Disk.sync(temporary);
    } catch (IOException e) {
      discard(temporary);
      throw e;
    }
  }

  /** Removes what attempts left behind that died: of this delivery, and old ones. */
  private void tidy() throws IOException {
    String own = "." + place.kenmerk().value() + "-";
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(place.folder(), "." + Place.PREFIX + "*")) {
      for (Path one : left) {
        if (one.getFileName().toString().startsWith(own) || isOld(one)) {
          takeAway(one);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /** First by its name, so that an attempt that wakes up cannot lay down what is left of it. */
  private void takeAway(Path left) {
    Path gone = place.folder().resolve("." + Place.PREFIX + "left-" + UUID.randomUUID());
    try {
      Files.move(left, gone, StandardCopyOption.ATOMIC_MOVE);
      Disk.remove(gone);
    } catch (IOException e) {
      LOG.warn("{} is of no use and cannot be removed: {}", left, e.toString());
    }
  }

  /** Not when another attempt has renamed it meanwhile. */
  private boolean isOld(Path folder) {
    long modified = folder.toFile().lastModified();
    return modified > 0 && Instant.ofEpochMilli(modified).isBefore(now.minus(LEFT_BEHIND));
  }

  private End rename(Path temporary) throws NotLaidException, IOException {
    try {
      Files.move(temporary, place.target(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      discard(temporary);
      if (!isTaken()) {
        throw new NotLaidException(e);
      }
      return isWhole() ? laid() : End.OCCUPIED;
    }
    return laid();
  }

  private End laid() throws IOException {
    Disk.sync(place.folder());
    try {
      Receipts.keep(place);
    } catch (IOException e) {
      LOG.warn("{} lies there, but not the receipt of it: {}", place.target(), e.toString());
    }
    return End.LAID;
  }

  private static void discard(Path folder) {
    try {
      Disk.remove(folder);
    } catch (IOException e) {
      LOG.warn("{} is of no use and cannot be removed: {}", folder, e.toString());
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.trials.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time of a trial, which the harness moves: for all processes at once, or for the product
 * alone. It lives in a mapped file, so that it also passes for a process that is paused.
 */
public final class WorldClock extends Clock {
  private static final int WORLD = 0;
  private static final int PRODUCT = 8;
  private static final int SIZE = 16;

  private final MappedByteBuffer shared;
  private final boolean ofProduct;

  private WorldClock(MappedByteBuffer shared, boolean ofProduct) {
    this.shared = shared;
    this.ofProduct = ofProduct;
  }

  /** The clock of the world, and of Digipoort. */
  public static WorldClock of(Path file) {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      MappedByteBuffer shared = channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
      shared.order(ByteOrder.nativeOrder());
      return new WorldClock(shared, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The clock of the product, which may be wrong. */
  public WorldClock ofProduct() {
    return new WorldClock(shared, true);
  }

  /** Time passes for everybody. */
  public void advance(Duration time) {
    shared.putLong(WORLD, shared.getLong(WORLD) + time.toMillis());
  }

  /** How far the clock of the product is ahead. */
  public void setProductAhead(Duration time) {
    shared.putLong(PRODUCT, time.toMillis());
  }

  @Override
  public Instant instant() {
    long ahead = shared.getLong(WORLD) + (ofProduct ? shared.getLong(PRODUCT) : 0);
    return Clock.systemUTC().instant().plusMillis(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("UTC only");
  }
}

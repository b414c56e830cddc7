// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Octets that are taken from a budget as they are read; so is the time. */
public final class BoundedInputStream extends FilterInputStream {
  private final LongConsumer took;

  /**
   * @param source what it is called when it is too much
   */
  public BoundedInputStream(InputStream in, ReadingBudget budget, String source) {
    this(
        in,
        octets -> {
          budget.take(BudgetLimit.OCTETS, octets, () -> ReadingPlace.of(source));
          budget.checkTime(() -> ReadingPlace.of(source));
        });
  }

  BoundedInputStream(InputStream in, LongConsumer took) {
    super(in);
    this.took = took;
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    took.accept(octet < 0 ? 0 : 1);
    return octet;
  }

  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    int read = super.read(into, from, count);
    took.accept(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    took.accept(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.LongConsumer;

/** Characters that are counted as they are read. */
final class BoundedCharacters extends FilterReader {
  private final LongConsumer took;

  BoundedCharacters(Reader in, LongConsumer took) {
    super(in);
    this.took = took;
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    took.accept(character < 0 ? 0 : 1);
    return character;
  }

  @Override
  public int read(char[] into, int from, int count) throws IOException {
    int read = super.read(into, from, count);
    took.accept(Math.max(0, read));
    return read;
  }
}

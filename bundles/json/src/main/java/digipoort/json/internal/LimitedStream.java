// SPDX-License-Identifier: Apache-2.0
package digipoort.json.internal;

import digipoort.json.SubmissionReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops when more octets come than are taken. */
final class LimitedStream extends FilterInputStream {
  private final long max;
  private long count;

  LimitedStream(InputStream in, long max) {
    super(in);
    this.max = max;
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    count(octet < 0 ? 0 : 1);
    return octet;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int more) throws StopException {
    count += more;
    if (count > max) {
      throw StopException.limit(
          SubmissionReader.TOO_LARGE,
          "",
          "De aanvraag is groter dan " + max + " octetten.",
          "The submission is larger than " + max + " octets.");
    }
  }
}

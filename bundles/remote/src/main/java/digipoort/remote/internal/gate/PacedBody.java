// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.gate;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** A body as it comes in; cut off when it is too large or too slow. */
final class PacedBody extends FilterInputStream {
  private static final long PATIENCE = Duration.ofSeconds(10).toNanos();
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final long most;
  private final DoorLimits limits;
  private final LongSupplier nanos;
  private final long begun;
  private long count;

  /**
   * @param most octets
   * @param nanos a clock that only goes forward
   */
  PacedBody(InputStream body, long most, DoorLimits limits, LongSupplier nanos) {
    super(body);
    this.most = most;
    this.limits = limits;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int got;
    try {
      got = super.read(into, from, length);
    } catch (RefusedRequestException e) {
      throw e;
    } catch (IOException e) {
      throw isTimeout(e)
          ? GateFindings.tooSlow().exception()
          : GateFindings.incomplete().exception();
    }
    count += Math.max(0, got);
    if (count > most) {
      throw GateFindings.tooLarge().exception();
    }
    if (got >= 0) {
      checkPace(nanos.getAsLong() - begun);
    }
    return got;
  }

  /** How the web server says that nothing came for long. */
  private static boolean isTimeout(IOException failure) {
    return failure.getCause() instanceof TimeoutException
        || failure.getClass().getSimpleName().contains("Timeout");
  }

  private void checkPace(long passed) throws RefusedRequestException {
    boolean slow = passed > PATIENCE && count < (double) limits.octetsPerSecond() * passed / SECOND;
    if (slow || passed > limits.bodyTime().toNanos()) {
      throw GateFindings.tooSlow().exception();
    }
  }
}

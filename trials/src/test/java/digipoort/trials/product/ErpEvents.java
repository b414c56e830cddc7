// SPDX-License-Identifier: Apache-2.0
package digipoort.trials.product;

import digipoort.api.Event;
import digipoort.api.EventListener;
import digipoort.trials.Point;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the ERP was told of: each event is a line on disk before the listener returns. */
final class ErpEvents implements EventListener {
  private final FileChannel file;
  private final Stops stops;

  ErpEvents(Path path, Stops stops) throws IOException {
    file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    this.stops = stops;
  }

  @Override
  public void onEvent(Event event) {
    stops.at(Point.BEFORE_EVENT);
    String line =
        String.join(
            "\t",
            Long.toString(event.sequence()),
            event.deliveryId().toString(),
            event.type(),
            event.state().name(),
            event.text().en().replaceAll("\\s+", " "));
    try {
      ByteBuffer octets = ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.UTF_8));
      while (octets.hasRemaining()) {
        file.write(octets);
      }
      file.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

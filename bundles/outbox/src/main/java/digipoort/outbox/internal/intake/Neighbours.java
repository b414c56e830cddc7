// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.intake;

import digipoort.api.BerichtInhoud;
import digipoort.api.Delivery;
import digipoort.api.Tijdvak;
import digipoort.api.adapter.Related;
import digipoort.api.channel.ChannelInfo;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.store.Period;
import digipoort.outbox.internal.table.InstalledAdapter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The berichten that an adapter wants to see beside a submission, of those that whoever submits may
 * see. They help to find mistakes; when they cannot be read nothing else suffers.
 */
final class Neighbours {
  private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);
  private static final int MOST = 50;

  private final List<Related> berichten = new ArrayList<>();
  private volatile boolean broken;

  private Neighbours() {}

  static Neighbours of(Request request, InstalledAdapter adapter, DeliveryStore store) {
    Neighbours found = new Neighbours();
    ChannelInfo channel = request.channel();
    Tijdvak tijdvak = request.submission().tijdvak();
    if (adapter.related().isEmpty() || tijdvak == null || channel == null) {
      return found;
    }
    Period period =
        new Period(
            channel.oin(),
            channel.omgeving(),
            request.submission().berichtsoort(),
            Period.subject(request.submission().belanghebbende()),
            tijdvak);
    try {
      for (DeliveryRow row :
          store.related(period, Set.copyOf(adapter.related()), request.scope(), MOST)) {
        found.add(row, store.bericht(row.id()).inhoud());
      }
    } catch (RuntimeException e) {
      found.berichten.clear();
      LOG.warn(
          "Adapter {} is not shown what else was filed beside a submission of {}: {}",
          adapter,
          period.berichtsoort(),
          e.toString());
    }
    return found;
  }

  private void add(DeliveryRow row, BerichtInhoud inhoud) {
    Delivery delivery = row.delivery();
    berichten.add(
        new Related(
            delivery.berichtsoort(),
            Objects.requireNonNull(delivery.tijdvak()),
            delivery.aanleverkenmerk(),
            Objects.requireNonNullElse(row.eerderAanleverkenmerk(), ""),
            new BerichtInhoud(
                inhoud.mimeType(),
                inhoud.bestandsnaam(),
                inhoud.length(),
                inhoud.sha256(),
                () -> new Watched(inhoud.open()))));
  }

  List<Related> berichten() {
    return berichten;
  }

  /** Whether the content of one of them could not be read when the adapter did. */
  boolean areBroken() {
    return broken;
  }

  private IOException broken(IOException cause) {
    broken = true;
    LOG.warn("What was filed beside a submission cannot be read: {}", cause.getMessage());
    return cause;
  }

  /** Remembers that reading failed. */
  private final class Watched extends FilterInputStream {
    Watched(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException e) {
        throw broken(e);
      }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return super.read(target, offset, length);
      } catch (IOException e) {
        throw broken(e);
      }
    }
  }
}

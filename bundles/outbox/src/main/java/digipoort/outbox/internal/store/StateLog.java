// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** One line for every change of state, after it is durable; never what a fault says in words. */
final class StateLog {
  private static final Logger LOG = LoggerFactory.getLogger("digipoort.outbox");

  private StateLog() {}

  static void changed(DeliveryRow row) {
    Delivery delivery = row.delivery();
    MDC.put("delivery", delivery.id().value());
    MDC.put("berichtsoort", delivery.berichtsoort());
    MDC.put("kenmerk", delivery.kenmerk() == null ? "" : delivery.kenmerk().value());
    try {
      LOG.info(
          "Delivery {} is {} ({} for {} over {}, attempt {}, kenmerk {})",
          delivery.id(),
          delivery.state(),
          delivery.berichtsoort(),
          delivery.belanghebbende(),
          delivery.aansluiting(),
          delivery.attempts(),
          delivery.kenmerk());
    } finally {
      MDC.remove("delivery");
      MDC.remove("berichtsoort");
      MDC.remove("kenmerk");
    }
  }
}

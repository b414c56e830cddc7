// SPDX-License-Identifier: Apache-2.0
package digipoort.firststart.internal;

import java.lang.management.ManagementFactory;
import org.apache.karaf.features.BootFinished;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log that everything which belongs to the start is there. */
@Component(
    service = {},
    immediate = true)
public final class Started {
  private static final Logger LOG = LoggerFactory.getLogger(Started.class);

  /** Karaf gives the reference once all boot features are installed and started. */
  @Activate
  public Started(@Reference BootFinished boot) {
    LOG.info("Started in {} ms", ManagementFactory.getRuntimeMXBean().getUptime());
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Archive;
import digipoort.api.Decision;
import digipoort.api.DeliveryId;
import java.io.OutputStream;

/** One that must not be asked. */
final class UnusedArchive implements Archive {
  @Override
  public Decision export(DeliveryId id, OutputStream out, Actor actor) {
    throw new AssertionError("export");
  }

  @Override
  public String key(Actor actor) {
    throw new AssertionError("key");
  }

  @Override
  public int purge(Actor actor) {
    throw new AssertionError("purge");
  }
}

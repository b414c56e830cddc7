// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.DeliveryId;
import digipoort.api.Outbox;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the command delivery-show prints. */
public final class Shown {
  private Shown() {}

  public static String delivery(Outbox outbox, DeliveryId id, String language) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    DeliveryShowCommand command = new DeliveryShowCommand();
    command.out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    command.caller = () -> Actor.operator("tester");
    command.outbox = outbox;
    command.id = id.value();
    command.languageOption = language;
    try {
      command.execute();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}

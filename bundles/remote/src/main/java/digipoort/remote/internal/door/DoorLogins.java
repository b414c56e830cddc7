// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.door;

import digipoort.api.Actor;
import digipoort.api.LoginResult;
import digipoort.api.Logins;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Logins elsewhere count as those at these doors. */
@Component
public final class DoorLogins implements Logins {
  /** Its failures are counted apart, so that they shut out nobody at these doors. */
  private static final DoorCaller ELSEWHERE = new DoorCaller("health", "", "");

  private final Doorman doorman;

  /** By the doorman of the runtime. */
  @Activate
  public DoorLogins(@Reference Doorman doorman) {
    this.doorman = doorman;
  }

  @Override
  public Optional<Actor> login(@Nullable String authorization) {
    return doorman.admit(ELSEWHERE, authorization) instanceof LoginResult.Admitted admitted
        ? Optional.of(admitted.actor())
        : Optional.empty();
  }
}

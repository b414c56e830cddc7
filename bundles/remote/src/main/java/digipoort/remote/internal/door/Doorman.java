// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.door;

import digipoort.api.Actor;
import digipoort.api.Role;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Turns HTTP Basic credentials into an actor. */
@Component(service = Doorman.class, configurationPid = DoorConfig.PID)
@Designate(ocd = DoorConfig.class)
public final class Doorman {
  private static final String BASIC = "basic ";
  private static final int MAX_NAME = 100;

  private final Realm realm;
  private final Scopes scopes;
  private final long maxBodyOctets;

  /** The doorman of the runtime. */
  @Activate
  public Doorman(DoorConfig config) {
    this(new JaasRealm(config.realm()), List.of(config.scopes()), config.maxBodyOctets());
  }

  Doorman(Realm realm, List<String> scopes, long maxBodyOctets) {
    this.realm = realm;
    this.scopes = new Scopes(scopes);
    this.maxBodyOctets = maxBodyOctets;
  }

  /** The most that a request may hold. */
  public long maxBodyOctets() {
    return maxBodyOctets;
  }

  /** Who this is; empty when the credentials are absent, unreadable or wrong. */
  Optional<Actor> admit(@Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    String credentials;
    try {
      credentials =
          new String(
              Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip()),
              StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    int colon = credentials.indexOf(':');
    if (colon < 1 || colon > MAX_NAME || colon == credentials.length() - 1) {
      return Optional.empty();
    }
    char[] password = credentials.substring(colon + 1).toCharArray();
    try {
      return realm.login(credentials.substring(0, colon), password).map(this::actor);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private Actor actor(Realm.User user) {
    return new Actor(user.name(), Role.granted(user.roles()), scopes.of(user.name()));
  }
}

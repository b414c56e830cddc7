// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.door;

import digipoort.api.LoginGuard;
import digipoort.api.LoginRequest;
import digipoort.api.LoginResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Turns HTTP Basic credentials into an actor. */
@Component(service = Doorman.class, configurationPid = DoorConfig.PID)
@Designate(ocd = DoorConfig.class)
public final class Doorman {
  private static final String BASIC = "basic ";

  private final LoginGuard logins;
  private final String realm;
  private final Set<String> proxies;
  private final long maxBodyOctets;

  /** The doorman of the runtime. */
  @Activate
  public Doorman(@Reference LoginGuard logins, DoorConfig config) {
    this(logins, config.realm(), List.of(config.proxies()), config.maxBodyOctets());
  }

  Doorman(LoginGuard logins, String realm, List<String> proxies, long maxBodyOctets) {
    this.logins = logins;
    this.realm = realm;
    this.proxies =
        proxies.stream()
            .flatMap(several -> Stream.of(several.strip().split("[\\s,]+")))
            .filter(address -> !address.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    this.maxBodyOctets = maxBodyOctets;
  }

  /** The most that a request may hold. */
  public long maxBodyOctets() {
    return maxBodyOctets;
  }

  /**
   * Who this is.
   *
   * @param authorization null when there was none, which is no failure: clients ask so what to show
   */
  public LoginResult admit(DoorCaller caller, @Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return new LoginResult.Refused();
    }
    String credentials = decoded(authorization.substring(BASIC.length()).strip());
    int colon = credentials.indexOf(':');
    String name = colon < 0 ? "" : credentials.substring(0, colon);
    char[] password = (colon < 0 ? "" : credentials.substring(colon + 1)).toCharArray();
    try {
      return logins.login(new LoginRequest(caller.door(), address(caller), realm, name, password));
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /** Records that whoever came in lacked a role. */
  public void denied(DoorCaller caller, String user, String what) {
    logins.denied(new LoginRequest(caller.door(), address(caller), realm, user, new char[0]), what);
  }

  /** The caller itself, when one of our own proxies speaks for it. */
  private String address(DoorCaller caller) {
    String address = caller.peer();
    List<String> forwarded = Arrays.asList(caller.forwardedFor().split(","));
    for (int i = forwarded.size() - 1; i >= 0 && proxies.contains(address); i--) {
      String before = forwarded.get(i).strip();
      if (before.isEmpty()) {
        return address;
      }
      address = before;
    }
    return address;
  }

  /** Nothing when it is not Base64: it names nobody, and is counted as a failure. */
  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.health;

import digipoort.api.Actor;
import digipoort.api.Logins;
import java.util.Optional;
import javax.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.http.HttpService;
import org.osgi.service.http.NamespaceException;

/** Serves {@code /health} while there is a web server. */
@Component(
    service = {},
    immediate = true)
public final class HealthDoor {
  private static final String ALIAS = "/health";

  private final HttpService http;
  private volatile @Nullable Logins logins;

  @Activate
  public HealthDoor(@Reference HttpService http, @Reference Readiness readiness)
      throws ServletException, NamespaceException {
    this.http = http;
    http.registerServlet(ALIAS, new HealthServlet(readiness, this::login), null, null);
  }

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  void bindLogins(Logins known) {
    logins = known;
  }

  void unbindLogins(Logins gone) {
    if (logins == gone) {
      logins = null;
    }
  }

  private Optional<Actor> login(String authorization) {
    Logins known = logins;
    return known == null ? Optional.empty() : known.login(authorization);
  }

  @Deactivate
  void stop() {
    http.unregister(ALIAS);
  }
}

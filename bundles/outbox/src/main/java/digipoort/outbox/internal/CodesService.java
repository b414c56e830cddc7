// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Actor;
import digipoort.api.CodeInfo;
import digipoort.api.Codes;
import digipoort.api.Role;
import digipoort.outbox.internal.work.CodeBook;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Explains codes, by the same table as everything that is said of a delivery. */
@Component
public final class CodesService implements Codes {
  private final CodeBook codes = CodeBook.load();

  @Activate
  public CodesService() {}

  @Override
  public List<CodeInfo> list(Actor actor) {
    actor.require(Role.READ);
    return codes.all();
  }

  @Override
  public CodeInfo explain(String code, Actor actor) {
    actor.require(Role.READ);
    return codes.explain(written(code));
  }

  /** Digipoort writes capitals, and the status before the foutcode. */
  private static String written(String code) {
    return code.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s/]+", "/");
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import digipoort.api.Aansluiting;
import java.util.List;
import java.util.function.Supplier;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says which folders cannot be used. */
@Component(
    service = HealthCheck.class,
    property = {
      HealthCheck.NAME + "=Digipoort folders",
      HealthCheck.TAGS + "=digipoort",
      HealthCheck.TAGS + "=aansluiting"
    })
public final class FolderHealthCheck implements HealthCheck {
  private final Supplier<List<Aansluiting>> aansluitingen;

  @Activate
  public FolderHealthCheck(@Reference FolderAansluitingen aansluitingen) {
    this.aansluitingen = aansluitingen::all;
  }

  @Override
  public Result execute() {
    FormattingResultLog log = new FormattingResultLog();
    for (Aansluiting aansluiting : aansluitingen.get()) {
      String detail = aansluiting.naam() + ": " + aansluiting.detail().en();
      if (aansluiting.usable()) {
        log.info("{}", detail);
      } else {
        log.warn("{}", detail);
      }
    }
    return new Result(log);
  }
}

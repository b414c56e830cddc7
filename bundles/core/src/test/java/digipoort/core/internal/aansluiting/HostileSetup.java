// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.core.hostile.Caller;
import digipoort.core.hostile.HostileDigipoort;
import digipoort.core.internal.TestPki;
import java.util.List;
import java.util.Map;

/** An aansluiting to a hostile Digipoort. */
final class HostileSetup {
  private HostileSetup() {}

  static OpenAansluiting open(HostileDigipoort digipoort) {
    return open(digipoort, Map.of());
  }

  static OpenAansluiting open(HostileDigipoort digipoort, Map<String, Object> more) {
    Map<String, Object> values = Setup.configuration(TestPki.simulator());
    for (String service : List.of("aanleveren", "statusinformatie", "ophalen")) {
      values.put("endpoint." + service, digipoort.endpoint().toString());
    }
    values.put("revocation", "soft");
    values.put("crl.files", digipoort.revocations().toString());
    values.putAll(more);
    return Setup.open(values);
  }

  static Caller caller(OpenAansluiting open) {
    return new Caller(open.channel(), open.statuses(), open.berichten().orElseThrow());
  }
}

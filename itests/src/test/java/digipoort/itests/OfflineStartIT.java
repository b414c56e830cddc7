// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The distribution brings along all it needs. */
class OfflineStartIT {
  private static final String CUT_OFF = "unshare --map-root-user --net -- ";

  @Test
  void startsWithTheNetworkCutOff() {
    assumeTrue(
        inShell(CUT_OFF + "ip link set lo up && echo possible").contains("possible"),
        "This machine lets us make no network of our own (unshare, ip)");
    try (Distribution distribution = Distribution.unpack("offline").boot("digipoort-simulator")) {
      String printed =
          inShell(
              ("cd %s && %s sh -c 'ip link set lo up; bin/start;"
                      + " for i in $(seq 90); do grep -qs \"| Started in \" data/log/karaf.log && break; sleep 1; done;"
                      + " echo \"feature:list -i --no-format; bundle:list -t 0 --no-format\" | bin/client -b -r 20 -d 1;"
                      + " bin/stop'")
                  .formatted(distribution.home(), CUT_OFF));

      assertThat(printed)
          .contains("digipoort-simulator", "digipoort-remote", "digipoort-adapter-ob")
          .doesNotContain("Installed\t", "Waiting");
      assertThat(distribution.log()).doesNotContain("| ERROR |", "| WARN  |");
    }
  }

  private static String inShell(String command) {
    return Distribution.run(Path.of("."), "sh", "-c", command);
  }
}

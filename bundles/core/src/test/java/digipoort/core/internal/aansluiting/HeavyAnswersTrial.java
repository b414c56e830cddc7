// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.core.hostile.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks, in a JVM of its own, and prints why nothing came of it: one line for each question. */
public final class HeavyAnswersTrial {
  static final List<String> OPERATIONS = List.of("aanleveren", "getBerichtenKenmerk");

  private HeavyAnswersTrial() {}

  /**
   * @param arguments the folder with certificates, the endpoint, and how many rounds to go
   */
  public static void main(String[] arguments) {
    Path pki = Path.of(arguments[0]);
    Map<String, Object> values = Setup.configuration(pki, Setup.password(pki));
    for (String service : List.of("aanleveren", "statusinformatie", "ophalen")) {
      values.put("endpoint." + service, arguments[1]);
    }
    values.put("answer.timeout.seconds", "60");
    try (OpenAansluiting open = Setup.open(values)) {
      for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
        for (String operation : OPERATIONS) {
          System.out.println(
              HostileSetup.caller(open).reason(Operation.named(operation), new ArrayList<>()));
        }
      }
    }
    System.exit(0);
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.benchmarks;

import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.xbrl.InstanceReader;
import digipoort.xbrl.taxonomy.InstanceCheck;
import digipoort.xbrl.taxonomy.Taxonomy;
import digipoort.xbrl.taxonomy.TaxonomyPackage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long it takes to load an entry point for the first time, and to check an instance by it
 * afterwards: with the Nederlandse Taxonomie 9.0 where it is beside the checkout, else with the
 * small package of our own tests.
 */
final class TaxonomyChecks {
  private static final Path MESSAGES = Path.of("../shared/reference/messages");
  private static final Path OWN =
      Path.of("bundles/xbrl/src/test/resources/digipoort/xbrl/taxonomy");
  private static final Pattern FACT = Pattern.compile("(?m)^  <(bd-bedr:\\w+Fiscal\\w*) .*</\\1>$");

  private TaxonomyChecks() {}

  static void measure(Duration warmUp, Duration measured) throws Exception {
    Map<String, byte[]> instances = new LinkedHashMap<>();
    Path packages = MESSAGES.resolve("taxonomy-nt09");
    if (Files.isDirectory(packages)) {
      String vpb = "vpb/nt09-authored-vpb-2014-minimal.xbrl";
      instances.put("OB", Files.readAllBytes(MESSAGES.resolve("ob/nt09-authored-ob-2015.xbrl")));
      instances.put("VPB", Files.readAllBytes(MESSAGES.resolve(vpb)));
      instances.put("VPB, 50 times", times(Files.readString(MESSAGES.resolve(vpb)), 50));
    } else {
      System.out.println("The Nederlandse Taxonomie 9.0 is not beside the checkout: skipped.");
      packages = OWN.resolve("kas-2026");
      instances.put("own example", Files.readAllBytes(OWN.resolve("kas-good.xbrl")));
    }
    TaxonomyPackage opened = TaxonomyPackage.open(packages);
    System.out.println("Checking an instance by its taxonomy (" + opened + "), one thread.");
    System.out.println("instance       octets  facts  load ms  check p50 ms  p95 ms");
    for (Map.Entry<String, byte[]> instance : instances.entrySet()) {
      row(opened, instance.getKey(), instance.getValue(), new Load(1, warmUp, measured));
    }
  }

  private static void row(TaxonomyPackage opened, String name, byte[] octets, Load load)
      throws Exception {
    String entryPoint = InstanceReader.read(octets).entryPoint();
    long begin = System.nanoTime();
    Taxonomy taxonomy = opened.load(entryPoint);
    long loaded = System.nanoTime();
    InstanceCheck check = InstanceCheck.sbr(taxonomy);
    List<Finding> findings = check.check("a.xbrl", octets);
    if (findings.stream()
        .anyMatch(
            finding ->
                !finding.code().equals("FR-NL-5.01") && finding.severity() == Severity.ERROR)) {
      throw new IllegalStateException("not valid: " + findings);
    }
    Load.Result checks = load.run(() -> check.check("a.xbrl", octets));
    System.out.printf(
        "%-13s  %6d  %5d  %7.0f  %12.2f  %6.2f%n",
        name,
        octets.length,
        InstanceReader.read(octets).all().count(),
        (loaded - begin) / 1e6,
        checks.millis(50),
        checks.millis(95));
  }

  /** The same facts again and again: a large return, but for its doubles. */
  private static byte[] times(String instance, int times) {
    StringBuilder facts = new StringBuilder();
    Matcher fact = FACT.matcher(instance);
    while (fact.find()) {
      facts.append(fact.group()).append('\n');
    }
    return instance
        .replace("</xbrli:xbrl>", facts.toString().repeat(times) + "</xbrli:xbrl>")
        .getBytes(StandardCharsets.UTF_8);
  }
}

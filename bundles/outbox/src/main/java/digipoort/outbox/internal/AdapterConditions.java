// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.Condition.Owner;
import digipoort.api.Text;
import digipoort.outbox.internal.store.AdapterCrash;
import digipoort.outbox.internal.table.AdapterTable;
import digipoort.outbox.internal.table.CallGuard;
import digipoort.outbox.internal.table.InstalledAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is the matter with adapters. */
final class AdapterConditions {
  private final AdapterTable adapters;
  private final CallGuard guard;

  AdapterConditions(AdapterTable adapters, CallGuard guard) {
    this.adapters = adapters;
    this.guard = guard;
  }

  /**
   * @param open the berichtsoorten of deliveries that are not final
   */
  List<Condition> conditions(Set<String> open) {
    List<Condition> all = new ArrayList<>();
    List<AdapterCrash> crashes = guard.crashes();
    for (InstalledAdapter adapter : adapters.quarantined()) {
      if (crashes.stream().noneMatch(crash -> crash.isOfAdapter() && isOf(crash, adapter))) {
        all.add(quarantined(adapter));
      }
    }
    crashes.stream()
        .filter(crash -> isInstalled(crash))
        .collect(Collectors.groupingBy(crash -> crash.adapter() + " " + crash.version()))
        .forEach((adapter, some) -> all.add(crashed(adapter, some)));
    for (String berichtsoort : open) {
      if (adapters.forBerichtsoort(berichtsoort).isEmpty()) {
        all.add(missing(berichtsoort));
      }
    }
    if (!guard.trouble().isEmpty()) {
      all.add(unmarked());
    }
    return all;
  }

  private boolean isInstalled(AdapterCrash crash) {
    return adapters.installed().stream().anyMatch(adapter -> isOf(crash, adapter));
  }

  private static boolean isOf(AdapterCrash crash, InstalledAdapter adapter) {
    return adapter.toString().equals(crash.adapter() + " " + crash.version());
  }

  private static Condition quarantined(InstalledAdapter adapter) {
    return new Condition(
        "adapter-quarantined",
        cut(adapter.toString()),
        Level.CRITICAL,
        Owner.SUPPLIER,
        null,
        new Text(
            "Adapter " + adapter + " staat in quarantaine na herhaalde fouten.",
            "Adapter " + adapter + " is in quarantine after repeated failure."),
        new Text(
            "digipoort:adapter-list; werk hem bij, wacht, of digipoort:adapter-release "
                + adapter.name()
                + ".",
            "digipoort:adapter-list; update it, wait, or digipoort:adapter-release "
                + adapter.name()
                + "."));
  }

  private static Condition crashed(String adapter, List<AdapterCrash> crashes) {
    boolean whole = crashes.stream().anyMatch(AdapterCrash::isOfAdapter);
    String at =
        crashes.stream()
            .filter(crash -> !crash.isOfAdapter())
            .map(AdapterCrash::place)
            .sorted()
            .collect(Collectors.joining(", "));
    String where = at.isEmpty() ? "" : ": " + at;
    String name = crashes.get(0).adapter();
    return new Condition(
        "adapter-crashed",
        cut(adapter),
        whole ? Level.CRITICAL : Level.WARNING,
        Owner.OPERATOR,
        null,
        new Text(
            "Het proces eindigde herhaaldelijk terwijl adapter "
                + adapter
                + " bezig was"
                + where
                + (whole ? ". De adapter staat in quarantaine." : ". Dat wacht op een mens."),
            "The process ended repeatedly while adapter "
                + adapter
                + " was at work"
                + where
                + (whole ? ". The adapter is in quarantine." : ". That waits for a person.")),
        new Text(
            "Installeer een andere versie van de adapter, of geef hem vrij: digipoort:"
                + "adapter-release "
                + name
                + ".",
            "Install another version of the adapter, or release it: digipoort:adapter-release "
                + name
                + "."));
  }

  private static Condition missing(String berichtsoort) {
    return new Condition(
        "adapter-missing",
        cut(berichtsoort),
        Level.WARNING,
        Owner.OPERATOR,
        null,
        new Text(
            "Geen adapter voor " + berichtsoort + "; wat is opgeslagen gaat door.",
            "No adapter for " + berichtsoort + "; what is stored goes on."),
        Text.verbatim("digipoort:adapter-list"));
  }

  private Condition unmarked() {
    return new Condition(
        "adapter-calls-unmarked",
        "",
        Level.WARNING,
        Owner.OPERATOR,
        null,
        new Text(
            "Een adapter die het proces beëindigt zou niet herkend worden: "
                + guard.trouble()
                + ".",
            "An adapter that ends the process would not be recognised: " + guard.trouble() + "."),
        new Text(
            "Zorg dat dit proces daar kan schrijven, en geen ander.",
            "See to it that this process can write there, and no other one."));
  }

  private static String cut(String subject) {
    return subject.length() > 200 ? subject.substring(0, 200) : subject;
  }
}

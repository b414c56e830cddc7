// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.table;

import digipoort.api.Actor;
import digipoort.api.AdapterInfo;
import digipoort.api.Adapters;
import digipoort.api.Decision;
import digipoort.api.Role;
import digipoort.api.Text;
import digipoort.api.adapter.Adapter;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The adapters installed now: for each berichtsoort the highest ranking, then version, serves. */
@Component(service = {Adapters.class, AdapterTable.class})
public final class AdapterTable implements Adapters {
  private static final Logger LOG = LoggerFactory.getLogger(AdapterTable.class);

  private static final Comparator<InstalledAdapter> BEST_FIRST =
      Comparator.comparingInt(InstalledAdapter::ranking)
          .thenComparing(InstalledAdapter::version)
          .reversed();

  /** Of a berichtsoort (koppelvlak WUS 1.2). */
  private static final int LONGEST_NAME = 80;

  private static final int MOST_NAMES = 500;

  private final Map<Object, InstalledAdapter> installed = new ConcurrentHashMap<>();
  private final Set<String> confidential = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable CallGuard> guard = new AtomicReference<>();
  private final Clock clock;
  private final AbsenceLog absences;

  @Activate
  public AdapterTable() {
    this(Clock.systemUTC());
  }

  public AdapterTable(Clock clock) {
    this.clock = clock;
    absences = new AbsenceLog(clock);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addAdapter(ServiceReference<Adapter> reference, Adapter adapter) {
    Object ranking = reference.getProperty(Constants.SERVICE_RANKING);
    if (Boolean.TRUE.equals(reference.getProperty("confidential"))) {
      declareConfidential(names(reference.getProperty("berichtsoort")));
    }
    add(
        reference,
        new InstalledAdapter(
            adapter,
            reference.getBundle().getSymbolicName(),
            reference.getBundle().getVersion(),
            ranking instanceof Integer number ? number : 0,
            names(reference.getProperty("berichtsoort")),
            names(reference.getProperty("related"))));
  }

  /** An adapter says that content of these is to be encrypted where it is kept. */
  public void declareConfidential(Collection<String> berichtsoorten) {
    confidential.addAll(berichtsoorten);
  }

  /** The berichtsoorten of which an adapter said so; that one may be gone. */
  public Set<String> confidential() {
    return confidential;
  }

  /** A list; or, as a line of a .cfg file has it, names with commas between them. */
  static List<String> names(@Nullable Object property) {
    Stream<?> several =
        property instanceof String[] array
            ? Arrays.stream(array)
            : property instanceof Collection<?> all ? all.stream() : Stream.ofNullable(property);
    return several
        .filter(String.class::isInstance)
        .flatMap(text -> Arrays.stream(((String) text).split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
        .limit(MOST_NAMES)
        .toList();
  }

  void removeAdapter(ServiceReference<Adapter> reference) {
    remove(reference);
  }

  /** Who knows of crashes, from now on. */
  public void guardedBy(CallGuard known) {
    guard.set(known);
  }

  /** No longer. */
  public void unguarded(CallGuard known) {
    guard.compareAndSet(known, null);
  }

  private Optional<Text> quarantine(InstalledAdapter adapter) {
    CallGuard known = guard.get();
    Optional<Text> crashed = known == null ? Optional.empty() : known.quarantine(adapter);
    return crashed.isPresent()
        ? crashed
        : adapter.quarantine(clock.instant()).map(AdapterTable::inQuarantine);
  }

  @Override
  public Decision release(String name, Actor actor) {
    actor.require(Role.OPERATE);
    CallGuard known = guard.get();
    if (known == null) {
      return new Decision(false, new Text("De outbox draait niet.", "The outbox does not run."));
    }
    List<InstalledAdapter> named =
        installed.values().stream().filter(adapter -> adapter.name().equals(name)).toList();
    boolean quarantined = named.stream().anyMatch(adapter -> quarantine(adapter).isPresent());
    named.forEach(InstalledAdapter::worked);
    int crashes = known.release(name);
    if (!quarantined && crashes == 0) {
      return new Decision(
          false,
          new Text(
              "Adapter " + name + " staat niet in quarantaine: digipoort:adapter-list.",
              "Adapter " + name + " is not in quarantine: digipoort:adapter-list."));
    }
    LOG.info("{} released adapter {}, {} crashes are forgotten", actor.name(), name, crashes);
    return new Decision(
        true,
        new Text(
            "Adapter " + name + " is vrijgegeven; crashes eronder worden weer vanaf nul geteld.",
            "Adapter " + name + " is released; crashes under it are counted from zero again."));
  }

  /** What quarantines go by. */
  public Clock clock() {
    return clock;
  }

  /** Adds an adapter under a key of its own. */
  public void add(Object key, InstalledAdapter adapter) {
    installed.put(key, adapter);
  }

  public void remove(Object key) {
    InstalledAdapter gone = installed.remove(key);
    if (gone != null) {
      absences.left(gone.berichtsoorten());
    }
  }

  /** When an adapter for it went away last. */
  public Optional<Instant> goneSince(String berichtsoort) {
    return absences.since(berichtsoort);
  }

  /** The adapter that serves a berichtsoort now, in quarantine or not. */
  public Optional<InstalledAdapter> forBerichtsoort(String berichtsoort) {
    return installed.values().stream()
        .filter(adapter -> adapter.berichtsoorten().contains(berichtsoort))
        .min(BEST_FIRST);
  }

  /** All berichtsoorten that can be mapped now. */
  public TreeSet<String> berichtsoorten() {
    TreeSet<String> all = new TreeSet<>();
    installed.values().forEach(adapter -> all.addAll(adapter.berichtsoorten()));
    return all;
  }

  /** All, in use or not. */
  public Collection<InstalledAdapter> installed() {
    return List.copyOf(installed.values());
  }

  /** Those in quarantine now. */
  public List<InstalledAdapter> quarantined() {
    return installed.values().stream().filter(a -> quarantine(a).isPresent()).toList();
  }

  @Override
  public List<AdapterInfo> list(Actor actor) {
    actor.require(Role.READ);
    return installed.values().stream()
        .sorted(Comparator.comparing(InstalledAdapter::name).thenComparing(BEST_FIRST))
        .map(this::info)
        .toList();
  }

  private AdapterInfo info(InstalledAdapter adapter) {
    boolean serves =
        adapter.berichtsoorten().stream()
            .anyMatch(soort -> forBerichtsoort(soort).filter(adapter::equals).isPresent());
    Optional<Text> quarantine = quarantine(adapter);
    Text detail =
        quarantine.orElseGet(() -> serves ? new Text("In gebruik.", "In use.") : shadowed(adapter));
    return new AdapterInfo(
        adapter.name(),
        adapter.version().toString(),
        adapter.berichtsoorten(),
        serves && quarantine.isEmpty(),
        detail);
  }

  static Text inQuarantine(Instant until) {
    return new Text(
        "In quarantaine tot " + until + " na herhaalde fouten; werk de adapter bij of wacht.",
        "In quarantine until " + until + " after repeated failure; update the adapter or wait.");
  }

  private Text shadowed(InstalledAdapter adapter) {
    String by =
        adapter.berichtsoorten().stream()
            .flatMap(soort -> forBerichtsoort(soort).stream())
            .map(InstalledAdapter::toString)
            .findFirst()
            .orElse("-");
    return new Text("Niet in gebruik: " + by + " gaat voor.", "Not in use: " + by + " goes first.");
  }
}

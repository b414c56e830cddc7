// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.api.Text;
import digipoort.api.channel.BerichtSource;
import digipoort.api.channel.Channel;
import digipoort.api.channel.ChannelInfo;
import digipoort.api.channel.StatusSource;
import digipoort.core.internal.http.Deadlines;
import digipoort.wss.spool.SpoolFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The aansluitingen by configuration, the broken ones too. One bad one harms no other. */
final class Registry implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Registry.class);

  private final BundleContext context;
  private final Path base;
  private final SpoolFolder spools;
  private final Clock clock;
  private final Deadlines deadlines = new Deadlines();
  private final Map<String, Given> given = new LinkedHashMap<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * @param base what file names in configurations are relative to
   * @param spools for contents on their way
   */
  Registry(BundleContext context, Path base, SpoolFolder spools, Clock clock) {
    this.context = context;
    this.base = base;
    this.spools = spools;
    this.clock = clock;
  }

  List<Entry> entries() {
    synchronized (entries) {
      return List.copyOf(entries.values());
    }
  }

  /** Puts a configuration to work in place of what it was; what is being sent ends first. */
  void update(Given configuration) {
    Optional<Entry.Working> before = retire(configuration.pid());
    synchronized (entries) {
      given.put(configuration.pid(), configuration);
      entries.put(configuration.pid(), entry(configuration));
    }
    before.ifPresent(this::close);
    revive(before);
  }

  void remove(String pid) {
    Optional<Entry.Working> before = retire(pid);
    synchronized (entries) {
      given.remove(pid);
      entries.remove(pid);
    }
    before.ifPresent(this::close);
    revive(before);
  }

  @Override
  public void close() {
    List<Entry.Working> working =
        entries().stream().flatMap(entry -> entry.working().stream()).toList();
    synchronized (entries) {
      entries.clear();
      given.clear();
    }
    working.forEach(Entry.Working::retire);
    working.forEach(this::close);
    deadlines.close();
  }

  private Optional<Entry.Working> retire(String pid) {
    Entry entry;
    synchronized (entries) {
      entry = entries.get(pid);
    }
    Optional<Entry.Working> working = entry == null ? Optional.empty() : entry.working();
    working.ifPresent(Entry.Working::retire);
    return working;
  }

  private void close(Entry.Working working) {
    working.open().close();
    LOG.info("Aansluiting {} is closed", working.naam());
  }

  /** A name that became free may be wanted by a configuration that had to wait for it. */
  private void revive(Optional<Entry.Working> before) {
    before.ifPresent(
        gone -> {
          synchronized (entries) {
            if (holder(gone.naam(), "").isEmpty()) {
              given.values().stream()
                  .filter(one -> one.naam().equals(gone.naam()))
                  .findFirst()
                  .ifPresent(next -> entries.put(next.pid(), entry(next)));
            }
          }
        });
  }

  private Entry entry(Given configuration) {
    try {
      Definition definition =
          new DefinitionReader(
                  new Settings(configuration.values(), configuration.raw(), base), clock)
              .read();
      Optional<String> holder = holder(definition.naam(), configuration.pid());
      if (holder.isPresent()) {
        throw InvalidSettingException.of(
            "naam",
            definition.naam(),
            "een naam die nog niet in gebruik is, maar " + holder.get() + " heeft hem al",
            "a name that is not in use, but " + holder.get() + " has it already");
      }
      return working(new OpenAansluiting(definition, deadlines, spools, clock));
    } catch (InvalidSettingException e) {
      return broken(configuration, e.in(configuration.file()), null);
    } catch (RuntimeException | LinkageError e) {
      Text reason =
          new Text(
              "De aansluiting kan niet worden geopend: " + e,
              "The aansluiting cannot be opened: " + e);
      return broken(configuration, reason, e);
    }
  }

  private Entry.Working working(OpenAansluiting open) {
    ChannelInfo info = open.definition().wus().info();
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put(Channel.AANSLUITING, info.aansluiting());
    properties.put("omgeving", info.omgeving());
    properties.put("oin", info.oin());
    properties.put("rol", open.definition().rol());
    List<ServiceRegistration<?>> registrations = new ArrayList<>();
    open.berichten()
        .ifPresent(
            berichten ->
                registrations.add(
                    context.registerService(BerichtSource.class, berichten, properties)));
    registrations.add(context.registerService(StatusSource.class, open.statuses(), properties));
    registrations.add(context.registerService(Channel.class, open.channel(), properties));
    LOG.info("Aansluiting {} to {} is open", info.aansluiting(), info.omgeving());
    return new Entry.Working(open, registrations);
  }

  private static Entry broken(Given configuration, Text reason, @Nullable Throwable cause) {
    LOG.warn("Aansluiting {} is not usable: {}", configuration.naam(), reason.en(), cause);
    return new Entry.Broken(configuration.naam(), configuration.omgeving(), null, reason);
  }

  /** Which file has that name at work. */
  private Optional<String> holder(String naam, String except) {
    return entries.entrySet().stream()
        .filter(one -> !one.getKey().equals(except))
        .filter(one -> one.getValue().working().isPresent())
        .filter(one -> one.getValue().naam().equals(naam))
        .map(one -> given.get(one.getKey()).file())
        .findFirst();
  }
}

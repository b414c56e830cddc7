// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import digipoort.api.Text;
import digipoort.api.channel.Channel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The aansluitingen by configuration, the broken ones too. One bad one harms no other. */
final class Registry {
  private static final Logger LOG = LoggerFactory.getLogger(Registry.class);

  private final BundleContext context;
  private final Path base;
  private final Map<String, Given> given = new LinkedHashMap<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * @param base what a relative folder begins in
   */
  Registry(BundleContext context, Path base) {
    this.context = context;
    this.base = base;
  }

  synchronized List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** Puts a configuration to work in place of what it was. */
  synchronized void update(Given configuration) {
    retire(configuration.pid());
    given.put(configuration.pid(), configuration);
    entries.put(configuration.pid(), entry(configuration));
    revive();
  }

  synchronized void remove(String pid) {
    retire(pid);
    given.remove(pid);
    entries.remove(pid);
    revive();
  }

  synchronized void close() {
    List.copyOf(entries.keySet()).forEach(this::retire);
    entries.clear();
    given.clear();
  }

  private void retire(String pid) {
    if (entries.get(pid) instanceof Entry.Working working) {
      working.registration().unregister();
      LOG.info("Aansluiting {} is closed", working.definition().naam());
    }
  }

  /** A name that became free may be wanted by a configuration that had to wait for it. */
  private void revive() {
    for (Given one : given.values()) {
      if (entries.get(one.pid()) instanceof Entry.Broken broken) {
        Entry again = entry(one);
        if (!again.equals(broken)) {
          entries.put(one.pid(), again);
        }
      }
    }
  }

  private Entry entry(Given configuration) {
    try {
      Definition definition = configuration.read(base);
      if (isTaken(definition.naam())) {
        throw InvalidSettingException.of(
            "naam",
            definition.naam(),
            "een naam die geen andere aansluiting heeft",
            "a name that no other aansluiting has");
      }
      make(definition);
      return working(definition);
    } catch (InvalidSettingException e) {
      Text reason = e.in(configuration.file());
      LOG.warn("Aansluiting {} is not usable: {}", configuration.naam(), reason.en());
      return new Entry.Broken(configuration.naam(), configuration.omgeving(), reason);
    }
  }

  private boolean isTaken(String naam) {
    try {
      Collection<ServiceReference<Channel>> channels =
          context.getServiceReferences(Channel.class, null);
      return channels.stream()
          .anyMatch(channel -> naam.equals(channel.getProperty(Channel.AANSLUITING)));
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException("no filter was given", e);
    }
  }

  /** A folder that cannot be made now may come back by itself, as a share does. */
  private static void make(Definition definition) {
    try {
      Disk.makeFolder(definition.folder());
    } catch (IOException e) {
      LOG.warn(
          "Aansluiting {} waits for its folder {}: {}",
          definition.naam(),
          definition.folder(),
          Words.reason(e).en());
    }
  }

  private Entry working(Definition definition) {
    FolderChannel channel = new FolderChannel(definition, Clock.systemUTC());
    Hashtable<String, Object> properties = new Hashtable<>();
    properties.put(Channel.AANSLUITING, definition.naam());
    properties.put("omgeving", definition.omgeving());
    properties.put("oin", definition.sender());
    LOG.info("Aansluiting {} lays down in {}", definition.naam(), definition.folder());
    return new Entry.Working(
        definition, context.registerService(Channel.class, channel, properties));
  }
}

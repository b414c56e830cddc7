// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.table;

import digipoort.api.Aansluiting;
import digipoort.api.Aansluitingen;
import digipoort.api.Actor;
import digipoort.api.Role;
import digipoort.api.Scope;
import digipoort.api.Text;
import digipoort.api.channel.BerichtSource;
import digipoort.api.channel.Channel;
import digipoort.api.channel.StatusSource;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The channels that are there now, by the name of their aansluiting; of two the newer. */
@Component(service = ChannelTable.class)
public final class ChannelTable {
  private static final Actor EVERYTHING =
      new Actor("digipoort-outbox", Set.of(Role.READ), Scope.ALL);

  private record Named<T>(String aansluiting, T service, long order) {}

  private final Map<Object, Named<Channel>> channels = new ConcurrentHashMap<>();
  private final Map<Object, Named<StatusSource>> sources = new ConcurrentHashMap<>();
  private final Map<Object, Named<BerichtSource>> boxes = new ConcurrentHashMap<>();

  private final Map<Object, Aansluitingen> lists = new ConcurrentHashMap<>();
  private final AtomicLong order = new AtomicLong();
  private final AbsenceLog absences;

  @Activate
  public ChannelTable() {
    this(Clock.systemUTC());
  }

  public ChannelTable(Clock clock) {
    absences = new AbsenceLog(clock);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addAansluitingen(ServiceReference<Aansluitingen> reference, Aansluitingen list) {
    lists.put(reference, list);
  }

  void removeAansluitingen(ServiceReference<Aansluitingen> reference) {
    lists.remove(reference);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addChannel(ServiceReference<Channel> reference, Channel channel) {
    channels.put(reference, new Named<>(name(reference), channel, order.incrementAndGet()));
  }

  void removeChannel(ServiceReference<Channel> reference) {
    channels.remove(reference);
    absences.left(List.of(name(reference)));
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addStatusSource(ServiceReference<StatusSource> reference, StatusSource source) {
    sources.put(reference, new Named<>(name(reference), source, order.incrementAndGet()));
  }

  void removeStatusSource(ServiceReference<StatusSource> reference) {
    sources.remove(reference);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addBerichtSource(ServiceReference<BerichtSource> reference, BerichtSource source) {
    boxes.put(reference, new Named<>(name(reference), source, order.incrementAndGet()));
  }

  void removeBerichtSource(ServiceReference<BerichtSource> reference) {
    boxes.remove(reference);
  }

  private static String name(ServiceReference<?> reference) {
    return String.valueOf(reference.getProperty(Channel.AANSLUITING));
  }

  /** Puts a channel in place under its name. */
  public void put(String aansluiting, Channel channel) {
    channels.put(aansluiting, new Named<>(aansluiting, channel, order.incrementAndGet()));
  }

  /** Puts a source of statuses in place under a name. */
  public void put(String aansluiting, StatusSource source) {
    sources.put(aansluiting, new Named<>(aansluiting, source, order.incrementAndGet()));
  }

  /** Puts a source of berichten in place under a name. */
  public void put(String aansluiting, BerichtSource source) {
    boxes.put(aansluiting, new Named<>(aansluiting, source, order.incrementAndGet()));
  }

  public void remove(String aansluiting) {
    boxes.remove(aansluiting);
    channels.remove(aansluiting);
    absences.left(List.of(aansluiting));
    sources.remove(aansluiting);
  }

  /** Puts what lists aansluitingen in place. */
  public void put(Aansluitingen list) {
    lists.put(list, list);
  }

  /** When it went away last. */
  public Optional<Instant> goneSince(String aansluiting) {
    return absences.since(aansluiting);
  }

  /** Why one that is configured cannot be used; empty when it can be or is not configured. */
  public Optional<Text> unusable(String aansluiting) {
    return lists.values().stream()
        .flatMap(list -> list.list(EVERYTHING).stream())
        .filter(one -> one.naam().equals(aansluiting) && !one.usable())
        .map(Aansluiting::detail)
        .findFirst();
  }

  public Optional<Channel> channel(String aansluiting) {
    return best(channels, aansluiting);
  }

  public Optional<StatusSource> statusSource(String aansluiting) {
    return best(sources, aansluiting);
  }

  public Optional<BerichtSource> berichtSource(String aansluiting) {
    return best(boxes, aansluiting);
  }

  /** The names of the aansluitingen that can be used now. */
  public TreeSet<String> names() {
    TreeSet<String> names = new TreeSet<>();
    channels.values().forEach(named -> names.add(named.aansluiting()));
    return names;
  }

  private static <T> Optional<T> best(Map<Object, Named<T>> services, String aansluiting) {
    return services.values().stream()
        .filter(named -> named.aansluiting().equals(aansluiting))
        .max(Comparator.comparingLong(Named::order))
        .map(Named::service);
  }
}

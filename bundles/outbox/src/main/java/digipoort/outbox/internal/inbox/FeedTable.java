// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.inbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What is configured to be fetched now. */
@Component(service = FeedTable.class)
public final class FeedTable {
  private final Map<Object, FeedSettings> feeds = new ConcurrentHashMap<>();
  private final Map<Object, String> problems = new ConcurrentHashMap<>();

  @Activate
  public FeedTable() {}

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addFeed(ServiceReference<ConfiguredFeed> reference, ConfiguredFeed feed) {
    feed.settings()
        .ifPresentOrElse(
            settings -> feeds.put(reference, settings),
            () -> problems.put(reference, feed.problem()));
  }

  void removeFeed(ServiceReference<ConfiguredFeed> reference) {
    feeds.remove(reference);
    problems.remove(reference);
  }

  public void put(FeedSettings settings) {
    feeds.put(settings.aansluiting(), settings);
  }

  public void clear() {
    feeds.clear();
  }

  public List<FeedSettings> all() {
    return List.copyOf(feeds.values());
  }

  /** One sentence for each configuration that is wrong. */
  public List<String> problems() {
    return problems.values().stream().sorted().toList();
  }
}

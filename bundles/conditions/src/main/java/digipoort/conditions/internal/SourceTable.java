// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal;

import digipoort.api.ConditionSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The sources that are there now. */
@Component(service = SourceTable.class)
public final class SourceTable {
  private final Map<Object, AskedSource> sources = new ConcurrentHashMap<>();

  @Activate
  public SourceTable() {}

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addSource(ServiceReference<ConditionSource> reference, ConditionSource source) {
    Bundle bundle = reference.getBundle();
    put(reference, bundle == null ? "" : bundle.getSymbolicName(), source);
  }

  void removeSource(ServiceReference<ConditionSource> reference) {
    remove(reference);
  }

  void put(Object key, String owner, ConditionSource source) {
    sources.put(key, new AskedSource(owner, source));
  }

  void remove(Object key) {
    AskedSource gone = sources.remove(key);
    if (gone != null) {
      gone.giveUp();
    }
  }

  List<AskedSource> all() {
    return List.copyOf(sources.values());
  }
}

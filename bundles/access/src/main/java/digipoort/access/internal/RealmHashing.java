// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.apache.karaf.jaas.modules.BackingEngineFactory;
import org.apache.karaf.jaas.modules.encryption.EncryptionSupport;
import org.apache.karaf.jaas.modules.properties.PropertiesBackingEngineFactory;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of Karaf's file of users; other realms have their own ways. */
@Component(service = HashingCost.class)
public final class RealmHashing implements HashingCost {
  private static final Logger LOG = LoggerFactory.getLogger(RealmHashing.class);
  private static final BackingEngineFactory FILE = new PropertiesBackingEngineFactory();

  private final Map<Object, JaasRealm> realms = new ConcurrentHashMap<>();
  private final Function<Map<String, ?>, Hash> hashing;

  /** One hash of a password. */
  @FunctionalInterface
  interface Hash {
    void of(String password);
  }

  /** With the hashing that Karaf is set to. */
  @Activate
  public RealmHashing() {
    this(options -> new EncryptionSupport(options)::encrypt);
  }

  RealmHashing(Function<Map<String, ?>, Hash> hashing) {
    this.hashing = hashing;
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addRealm(ServiceReference<JaasRealm> reference, JaasRealm realm) {
    put(reference, realm);
  }

  void removeRealm(ServiceReference<JaasRealm> reference) {
    realms.remove(reference);
  }

  void put(Object key, JaasRealm realm) {
    realms.put(key, realm);
  }

  @Override
  public void even(String realm, String name, char[] password) {
    realms.values().stream()
        .filter(candidate -> candidate.getName().equals(realm))
        .flatMap(found -> Stream.of(found.getEntries()))
        .map(AppConfigurationEntry::getOptions)
        .filter(o -> FILE.getModuleClass().equals(o.get(ProxyLoginModule.PROPERTY_MODULE)))
        .forEach(options -> even(options, name, password));
  }

  private void even(Map<String, ?> options, String name, char[] password) {
    try {
      if (FILE.build(options).lookupUser(name) == null) {
        hashing.apply(options).of(new String(password));
      }
    } catch (RuntimeException e) {
      LOG.warn("An unknown user cannot be made to cost a hash: {}", e.toString());
    }
  }
}

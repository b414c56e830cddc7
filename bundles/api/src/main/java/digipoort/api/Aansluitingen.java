// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The configured aansluitingen, the broken ones too. */
@ProviderType
public interface Aansluitingen {
  /**
   * All within the actor's scope, by name.
   *
   * @param actor needs {@link Role#READ}
   */
  List<Aansluiting> list(Actor actor);

  /**
   * Connects and asks Digipoort something harmless, and says at each step what is right or wrong.
   * Sends no bericht.
   *
   * @param actor needs {@link Role#OPERATE}
   * @return one finding a step, in order; {@link Severity#INFO} means right. An unknown name gives
   *     one error
   */
  List<Finding> test(String naam, Actor actor);
}

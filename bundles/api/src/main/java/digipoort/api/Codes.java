// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What the status codes and fault codes of Digipoort mean, in plain words. */
@ProviderType
public interface Codes {
  /**
   * Every code that is known, and the patterns by which others are explained.
   *
   * @param actor needs {@link Role#READ}
   */
  List<CodeInfo> list(Actor actor);

  /**
   * What a code means. A code that is not known is explained by its pattern, and said to be so.
   *
   * @param code a status code ({@code 420}), one with the fault code that came with it ({@code
   *     420/AFS600}) or a fault code ({@code ALS100})
   * @param actor needs {@link Role#READ}
   */
  CodeInfo explain(String code, Actor actor);
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** Questions about bundles. */
final class Bundles {
  private Bundles() {}

  /** Active, or a fragment, which cannot be. */
  static boolean isRunning(Bundle bundle) {
    return bundle.getState() == Bundle.ACTIVE
        || bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import digipoort.adapter.vpb.internal.form.Form;
import digipoort.xbrl.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * What a message is made by.
 *
 * @param entryPoint that it names
 * @param form that is known of it, or null
 * @param taxonomy that the operator installed, or null
 */
record Target(String entryPoint, @Nullable Form form, @Nullable Taxonomy taxonomy) {
  /** Of the identifier. */
  String scheme() {
    return form == null ? MessageType.SCHEME : form.head().scheme();
  }

  /** For people. */
  String name() {
    if (form != null) {
      return form.head().taxonomie();
    }
    return taxonomy == null ? entryPoint : taxonomy.origin().name();
  }

  /** For the record. */
  String signature() {
    String by = form == null ? "" : form.head().signature();
    if (taxonomy == null) {
      return by;
    }
    String file =
        taxonomy.origin().file() + " sha256:" + taxonomy.origin().digest().substring(0, 12);
    return by.isEmpty() ? file : by + ", " + file;
  }
}

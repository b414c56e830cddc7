// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

import javax.xml.namespace.QName;

/** How the name of the koepelorganisatie is reported, and whether that is known for certain. */
public sealed interface Koepel {
  /** False when it was inferred; then it is not used in production. */
  boolean known();

  /** Within a tuple. */
  record AsTuple(QName tuple, boolean known) implements Koepel {}

  /** In a context of its own, numbered along a typed dimension. */
  record AsDimension(QName dimension, QName domain, boolean known) implements Koepel {}
}

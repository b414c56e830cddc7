// SPDX-License-Identifier: Apache-2.0
/** Runs the outbox without OSGi; in its package because it uses its insides. */
@NullMarked
package digipoort.outbox.internal;

import org.jspecify.annotations.NullMarked;

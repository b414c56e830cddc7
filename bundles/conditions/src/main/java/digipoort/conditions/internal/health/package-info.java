// SPDX-License-Identifier: Apache-2.0
/** Health for machines: over HTTP and as a health check of Felix. */
@NullMarked
package digipoort.conditions.internal.health;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** What a trial does to the database; in the package of the store because it uses its insides. */
@NullMarked
package digipoort.outbox.internal.store;

import org.jspecify.annotations.NullMarked;

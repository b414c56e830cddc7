// SPDX-License-Identifier: Apache-2.0
/** Encryption of contents: keys, what is encrypted, and to what a piece is bound. */
@NullMarked
package digipoort.outbox.internal.seal;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** From a submission to a stored delivery, or to findings. */
@NullMarked
package digipoort.outbox.internal.intake;

import org.jspecify.annotations.NullMarked;

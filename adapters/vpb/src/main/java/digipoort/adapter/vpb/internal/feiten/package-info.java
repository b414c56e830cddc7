// SPDX-License-Identifier: Apache-2.0
/** Facts that name any concept of a taxonomy. */
@NullMarked
package digipoort.adapter.vpb.internal.feiten;

import org.jspecify.annotations.NullMarked;

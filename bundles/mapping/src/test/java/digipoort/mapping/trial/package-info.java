// SPDX-License-Identifier: Apache-2.0
/** For the tests of adapters: samples in their JSON form, and what an adapter makes of them. */
@NullMarked
package digipoort.mapping.trial;

import org.jspecify.annotations.NullMarked;

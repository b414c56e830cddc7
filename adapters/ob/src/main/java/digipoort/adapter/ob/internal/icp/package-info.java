// SPDX-License-Identifier: Apache-2.0
/** The statement of EU sales (opgaaf ICP): lines per customer. */
@NullMarked
package digipoort.adapter.ob.internal.icp;

import org.jspecify.annotations.NullMarked;

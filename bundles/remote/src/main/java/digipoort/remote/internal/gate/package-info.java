// SPDX-License-Identifier: Apache-2.0
/** What is asked before a body is read, and how a body is taken in. */
@NullMarked
package digipoort.remote.internal.gate;

import org.jspecify.annotations.NullMarked;

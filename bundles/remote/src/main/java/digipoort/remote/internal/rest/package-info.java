// SPDX-License-Identifier: Apache-2.0
/** The door over REST. */
@NullMarked
package digipoort.remote.internal.rest;

import org.jspecify.annotations.NullMarked;

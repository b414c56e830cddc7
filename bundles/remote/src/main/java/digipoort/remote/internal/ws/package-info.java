// SPDX-License-Identifier: Apache-2.0
/** The door over SOAP, and the distribution provider that carries it. */
@NullMarked
package digipoort.remote.internal.ws;

import org.jspecify.annotations.NullMarked;

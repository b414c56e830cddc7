// SPDX-License-Identifier: Apache-2.0
/** The durable delivery of berichten: the services of the api, and what holds them together. */
@NullMarked
package digipoort.outbox.internal;

import org.jspecify.annotations.NullMarked;

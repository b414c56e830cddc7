// SPDX-License-Identifier: Apache-2.0
/** The WUS 2.0 exchange, contract 1.2: the only place that knows SOAP. */
@NullMarked
package digipoort.core.internal.wus;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** One HTTP/1.1 exchange over mutual TLS: observed, bounded in time and size, never repeated. */
@NullMarked
package digipoort.core.internal.http;

import org.jspecify.annotations.NullMarked;

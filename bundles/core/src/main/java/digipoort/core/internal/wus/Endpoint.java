// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import java.net.URI;

/**
 * Where a service is.
 *
 * @param uri what to connect to
 * @param to its logical address, for wsa:To
 */
public record Endpoint(URI uri, String to) {}

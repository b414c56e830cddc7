// SPDX-License-Identifier: Apache-2.0
/** What the web server does differently because of us. */
@NullMarked
package digipoort.webserver.internal;

import org.jspecify.annotations.NullMarked;

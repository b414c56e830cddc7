// SPDX-License-Identifier: Apache-2.0
/** Keys, certificates, trust, and the signatures of requests and answers. */
@NullMarked
package digipoort.core.internal.security;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.serving;

import org.osgi.annotation.versioning.ProviderType;

/** Registered as a service when the providers are there: what asks to be exported now, is. */
@ProviderType
public interface Doorstep {}

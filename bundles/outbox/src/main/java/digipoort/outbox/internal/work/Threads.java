// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import java.util.concurrent.Executor;

/**
 * Where steps run.
 *
 * @param calls for calls over aansluitingen
 * @param notifications for listeners
 * @param wake asks for another look at what is due
 */
public record Threads(Executor calls, Executor notifications, Runnable wake) {}

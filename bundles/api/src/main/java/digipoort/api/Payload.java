// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/** What the ERP hands over: figures to be mapped, or content that is ready to send. */
public sealed interface Payload permits ErpDocument, BerichtInhoud {}

// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.form;

import digipoort.adapter.vpb.internal.bericht.When;
import org.jspecify.annotations.Nullable;

/**
 * Another amount, added or subtracted.
 *
 * @param field its name
 * @param when which of its moments; null for the one at hand
 * @param sign 1 or -1
 */
public record Term(String field, @Nullable When when, int sign) {}

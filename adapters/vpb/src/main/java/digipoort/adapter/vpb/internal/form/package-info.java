// SPDX-License-Identifier: Apache-2.0
/** What is known of a message in one taxonomy year, read from data. */
@NullMarked
package digipoort.adapter.vpb.internal.form;

import org.jspecify.annotations.NullMarked;

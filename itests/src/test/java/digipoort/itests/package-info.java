// SPDX-License-Identifier: Apache-2.0
/** Tests of the built distribution: in it with Pax Exam, and from outside as a process. */
@NullMarked
package digipoort.itests;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import digipoort.api.Submission;

/**
 * One submission to try an adapter with.
 *
 * @param what is special about it, for the message of a test that fails
 */
record Trial(String what, Submission submission, Ticket ticket) {}

// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

import java.util.Map;

/**
 * What was read from all data files, by name.
 *
 * @param scenarios scenarios
 * @param broken scenarios that cannot be used, with the reason
 * @param berichten berichten to be fetched
 * @param history processen of other software
 */
record Loaded(
    Map<String, Scenario> scenarios,
    Map<String, BrokenFileException> broken,
    Map<String, Bericht> berichten,
    Map<String, History> history) {}

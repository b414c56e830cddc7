// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/** What an {@link Actor} may do. Each role includes nothing but what it says. */
public enum Role {
  /** Hand over submissions and ask for previews. */
  SUBMIT,
  /** See deliveries, events and aansluitingen within the scope. */
  READ,
  /** Decide as a person: retry, cancel, test an aansluiting. */
  OPERATE
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.melding;

import digipoort.adapter.uwv.internal.model.Field;

/**
 * A value that was handed over or filled in.
 *
 * @param field that it belongs to
 * @param text as UWV writes it
 * @param written as it was handed over; empty when it was filled in
 * @param at where it came from: a JSON Pointer or a place in a message
 */
public record Value(Field field, String text, String written, String at) {
  /** Never the value: it may be a number of a person. */
  @Override
  public String toString() {
    return field.name() + " at " + at;
  }
}

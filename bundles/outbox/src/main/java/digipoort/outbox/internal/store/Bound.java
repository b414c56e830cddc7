// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.outbox.internal.seal.Binding;

/** To what each encrypted thing besides the contents is bound. */
final class Bound {
  private Bound() {}

  static Binding request(Object delivery, int attempt) {
    return Binding.whole("request", delivery, attempt, "");
  }

  static Binding answer(Object delivery, int attempt) {
    return Binding.whole("answer", delivery, attempt, "");
  }

  /** The answer that brought statuses. */
  static Binding statussen(Object delivery, String answered) {
    return Binding.whole("statussen", delivery, 0, answered);
  }

  static Binding status(Object delivery, String kenmerk, String statuscode, String tijdstempel) {
    return Binding.whole("status", delivery, 0, kenmerk + " " + statuscode + " " + tijdstempel);
  }

  static Binding finding(Object delivery, String source, int position) {
    return Binding.whole("finding", delivery, position, source);
  }

  static Binding note(Object received, String kind, int position) {
    return Binding.whole("note", received, position, kind);
  }
}

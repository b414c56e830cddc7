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

  /** The SHA-256 of a content, and the digest of it that is shown. */
  static Binding sha256(Chunks.Table table, Object owner, int position) {
    return Binding.whole("sha256 of " + table, owner, position, "");
  }

  /** What tells an equal submission of the same owner; that of a resubmission is a copy. */
  static Binding submission(String owner) {
    return Binding.whole("submission", owner, 0, "");
  }

  /** What tells an equal received bericht of the same names. */
  static Binding received(String omgeving, String oin, String kenmerk, String berichtkenmerk) {
    return Binding.whole("received", kenmerk, 0, Pieces.line(omgeving, oin, berichtkenmerk));
  }

  static Binding note(Object received, String kind, int position) {
    return Binding.whole("note", received, position, kind);
  }
}

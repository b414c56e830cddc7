// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.CodeInfo;
import digipoort.api.Text;

/** Words for what is known of a code. */
final class CodeWords {
  private CodeWords() {}

  static Text ending(CodeInfo code) {
    return switch (code.ending()) {
      case FINAL -> new Text("ja", "yes");
      case NOT_FINAL -> new Text("nee", "no");
      case DEPENDS -> new Text("hangt ervan af", "depends");
      case UNKNOWN -> new Text("niet zeker", "not certain");
    };
  }

  static Text who(CodeInfo code) {
    return switch (code.who()) {
      case NOBODY -> new Text("niemand", "nobody");
      case SUBMITTER -> new Text("de indiener", "the submitter");
      case OPERATOR -> new Text("de beheerder", "the operator");
      case ADAPTER -> new Text("deze software, vanzelf", "this software, by itself");
      case DIGIPOORT -> Text.verbatim("Digipoort");
      case UITVRAGENDE_PARTIJ -> new Text("de uitvragende partij", "the uitvragende partij");
    };
  }

  static Text confidence(CodeInfo code) {
    return switch (code.confidence()) {
      case DOCUMENTED -> new Text("gedocumenteerd", "documented");
      case REPORTED -> new Text("van andere gebruikers", "reported by other users");
      case INFERRED -> new Text("afgeleid, niet zeker", "inferred, not certain");
      case UNKNOWN -> new Text("onbekend", "unknown");
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import digipoort.api.Text;

/** Why a configuration is no aansluiting: which key, which value, what is expected. */
final class InvalidSettingException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  InvalidSettingException(String nl, String en) {
    super(en);
    text = new Text(nl, en);
  }

  /** Key, value, and the expectation in both languages. */
  static InvalidSettingException of(String key, String value, String nl, String en) {
    String start = key + ": " + (value.isEmpty() ? "-" : "'" + value + "'");
    return new InvalidSettingException(
        start + " (verwacht: " + nl + ")", start + " (expected: " + en + ")");
  }

  /** The same with the place to change it. */
  Text in(String file) {
    return new Text(text.nl() + ". Wijzig het in " + file, text.en() + ". Change it in " + file);
  }
}

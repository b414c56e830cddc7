// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be different or wrong about an answer; scenarios name them in lower case. */
public enum Flaw {
  /** It has no Security header. */
  UNSIGNED,
  /** Another party signed it. */
  WRONG_SIGNER,
  /** The key of the TLS server signed it. */
  TLS_KEY,
  /** Its Timestamp says that it is valid for ten years. */
  LONG_LIVED,
  /** Its Security header is for another actor. */
  OTHER_ACTOR,
  /** It has a header that must be understood, and that nobody understands. */
  NOT_UNDERSTOOD,
  /** It is the only part of multipart/related. */
  MULTIPART,
  /** It was changed after signing. */
  TAMPERED,
  /** Its Timestamp has expired. */
  EXPIRED,
  /** Its Timestamp lies in the future. */
  FUTURE,
  /** Its RelatesTo names another request. */
  WRONG_RELATES_TO,
  /** It is addressed to somebody else. */
  WRONG_TO,
  /** It is signed with SHA-1. */
  SHA1,
  /** It is signed with SHA-256. */
  SHA256,
  /** Its Security header has the recorded order. */
  OLD_LAYOUT,
  /** Its Security header has the order of 2026. */
  NEW_LAYOUT;

  /** The flaw with a name such as {@code wrong-to}. */
  public static Optional<Flaw> named(String name) {
    return Arrays.stream(values()).filter(flaw -> flaw.word().equals(name)).findFirst();
  }

  /** Its name in a scenario. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Text;
import digipoort.outbox.internal.seal.Binding;
import digipoort.outbox.internal.seal.ContentKey;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes of contents what goes into rows: as they are, or encrypted.
 *
 * @param key null for as they are
 * @param drops there is no key: what needs one is left out, so that the rest can be stored
 */
record Sealer(@Nullable ContentKey key, boolean drops) {
  static final Sealer PLAIN = new Sealer(null, false);
  static final Sealer DROPPING = new Sealer(null, true);

  /** Eight or nine digits in a row, a BSN for instance, but for the begin of an id. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9A-Za-z])[0-9]{8,9}(?![0-9A-Za-z]|-[0-9a-f]{4}-)");

  static Sealer with(ContentKey key) {
    return new Sealer(key, false);
  }

  boolean isPlain() {
    return key == null && !drops;
  }

  /** What the row says of the key. */
  @Nullable String keyId() {
    return key == null ? null : key.id();
  }

  byte @Nullable [] seal(Binding binding, byte @Nullable [] plain) {
    if (drops || plain == null) {
      return null;
    }
    return key == null ? plain : key.seal(binding, plain);
  }

  /** What the row may show of a digest. */
  StoredDigest digest(Binding place, String plain) {
    return key == null
        ? new StoredDigest(plain, null)
        : new StoredDigest(key.digest(place, plain), key.id());
  }

  /** Words that stay readable: whoever wrote them may have quoted a number. */
  Text shown(Text text) {
    return isPlain() ? text : masked(text);
  }

  static Text masked(Text text) {
    return new Text(masked(text.nl()), masked(text.en()));
  }

  private static String masked(String words) {
    return NUMBER.matcher(words).replaceAll("********");
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.DeliveryId;
import digipoort.api.Scope;
import digipoort.api.Text;

/**
 * A new delivery with the content of the one that is changed.
 *
 * @param id of the new one
 * @param submissionKey of the new one
 * @param correction whether it names the first as what it corrects
 * @param explanation of the new one
 * @param action of the new one
 * @param scope of who makes it; what lies outside is not named
 */
public record Copy(
    DeliveryId id,
    String submissionKey,
    boolean correction,
    Text explanation,
    Text action,
    Scope scope) {

  /** It cannot be made; nothing was changed. */
  public static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Text text;

    RefusedException(Text text) {
      super(text.en(), null, false, false);
      this.text = text;
    }

    /** Why, and what to do instead. */
    public Text text() {
      return text;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import digipoort.api.DigipoortException;
import digipoort.api.Text;
import org.jspecify.annotations.Nullable;

/** XML that is not read: not well-formed, with a DOCTYPE, or beyond a limit. */
public final class XmlRefusedException extends DigipoortException {
  private static final long serialVersionUID = 1L;

  private final transient Text reason;
  private final int line;
  private final int column;

  XmlRefusedException(Text reason, int line, int column, @Nullable Throwable cause) {
    super(reason.en(), cause);
    this.reason = reason;
    this.line = line;
    this.column = column;
  }

  /** Why, without the place. */
  public Text reason() {
    return reason;
  }

  /** Where reading stopped, from 1. */
  public int line() {
    return line;
  }

  /** Where reading stopped, from 1. */
  public int column() {
    return column;
  }
}

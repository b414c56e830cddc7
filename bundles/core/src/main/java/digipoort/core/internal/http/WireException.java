// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.http;

import digipoort.api.Text;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An exchange that did not end in an answer, in plain words. */
public class WireException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  public WireException(String nl, String en, @Nullable Throwable cause) {
    super(en, cause);
    this.text = new Text(nl, en);
  }

  public Text text() {
    return text;
  }
}

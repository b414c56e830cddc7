// SPDX-License-Identifier: Apache-2.0
package digipoort.remote;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** One text in both languages. */
@XmlAccessorType(XmlAccessType.FIELD)
public class TextView {
  public @Nullable String nl;
  public @Nullable String en;
}

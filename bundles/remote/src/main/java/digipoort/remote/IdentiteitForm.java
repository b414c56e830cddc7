// SPDX-License-Identifier: Apache-2.0
package digipoort.remote;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** An identity number with its type. */
@XmlAccessorType(XmlAccessType.FIELD)
public class IdentiteitForm {
  public @Nullable String nummer;
  public @Nullable String type;
}

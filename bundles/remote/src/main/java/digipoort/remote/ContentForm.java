// SPDX-License-Identifier: Apache-2.0
package digipoort.remote;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** A file. */
@XmlAccessorType(XmlAccessType.FIELD)
public class ContentForm {
  public @Nullable String mimeType;
  public @Nullable String bestandsnaam;
  public byte @Nullable [] octets;
}

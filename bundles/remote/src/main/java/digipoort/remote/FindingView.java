// SPDX-License-Identifier: Apache-2.0
package digipoort.remote;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** Something noticed; see the api. */
@XmlAccessorType(XmlAccessType.FIELD)
public class FindingView {
  public @Nullable String severity;
  public @Nullable String code;

  /** JSON Pointer into the submission, empty for the whole. */
  public @Nullable String location;

  public @Nullable TextView text;
  public @Nullable TextView action;
}

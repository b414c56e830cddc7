// SPDX-License-Identifier: Apache-2.0
package digipoort.remote;

import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** What was found. */
@XmlAccessorType(XmlAccessType.FIELD)
public class FindAnswer {
  /** Left out when there is none for this user. */
  public @Nullable DeliveryView delivery;

  /** Why nothing could be looked up. */
  @XmlElement(name = "finding")
  public List<FindingView> findings = new ArrayList<>();
}

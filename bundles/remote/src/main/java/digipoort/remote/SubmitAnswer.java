// SPDX-License-Identifier: Apache-2.0
package digipoort.remote;

import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** What came of a submission. */
@XmlAccessorType(XmlAccessType.FIELD)
public class SubmitAnswer {
  /** Stored durably; else nothing was stored and the findings say why. */
  public boolean stored;

  /** The same submission had been stored before. */
  public boolean repeated;

  /** The delivery that it became. */
  public @Nullable DeliveryView delivery;

  /** The earlier delivery that stands in the way. */
  public @Nullable String earlierDeliveryId;

  /** Warnings when stored, else errors too. */
  @XmlElement(name = "finding")
  public List<FindingView> findings = new ArrayList<>();
}

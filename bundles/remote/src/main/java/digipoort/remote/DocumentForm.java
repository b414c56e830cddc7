// SPDX-License-Identifier: Apache-2.0
package digipoort.remote;

import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;

/** The figures as the ERP has them: named fields. */
@XmlAccessorType(XmlAccessType.FIELD)
public class DocumentForm {
  /** In any order; a name may come once. */
  @XmlElement(name = "field")
  public List<FieldForm> fields = new ArrayList<>();
}

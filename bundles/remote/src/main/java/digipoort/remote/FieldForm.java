// SPDX-License-Identifier: Apache-2.0
package digipoort.remote;

import java.math.BigDecimal;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlAttribute;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlElementWrapper;
import org.jspecify.annotations.Nullable;

/** One value: exactly one of text, number, flag, fields and items, or none of them for nothing. */
@XmlAccessorType(XmlAccessType.FIELD)
public class FieldForm {
  /** Its name; left out for an item of a list. */
  @XmlAttribute public @Nullable String name;

  public @Nullable String text;
  public @Nullable BigDecimal number;
  public @Nullable Boolean flag;
  public @Nullable DocumentForm fields;

  /** The items of a list, in order. */
  @XmlElementWrapper(name = "items")
  @XmlElement(name = "item")
  public @Nullable List<FieldForm> items;
}

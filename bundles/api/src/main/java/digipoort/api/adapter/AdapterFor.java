// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Says on an {@link Adapter} component what it serves; becomes its service properties. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AdapterFor {
  /** The berichtsoorten served. Service property {@code berichtsoort}. */
  String[] berichtsoort();
}

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
  /**
   * The berichtsoorten served. Service property {@code berichtsoort}; a configuration of the
   * component may name others.
   */
  String[] berichtsoort();

  /**
   * The berichtsoorten whose earlier berichten it wants to see beside a submission ({@link
   * Ticket#related}). Service property {@code related}.
   */
  String[] related() default {};

  /**
   * Whether what it makes and reads holds personal data beyond the number of the belanghebbende:
   * such content is encrypted where it is kept, whatever the settings say. Service property {@code
   * confidential}.
   */
  boolean confidential() default false;
}

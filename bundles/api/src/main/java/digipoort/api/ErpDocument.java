// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/**
 * The figures as the ERP has them: an immutable tree. Read it with a {@link FieldReader}.
 *
 * @param root the top-level fields
 */
public record ErpDocument(ErpValue.Fields root) implements Payload {
  public ErpDocument {
    Requirement.present("root", root);
  }
}

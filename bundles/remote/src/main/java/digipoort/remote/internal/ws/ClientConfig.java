// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How this container calls services of another one. */
@ObjectClassDefinition(
    name = "Digipoort Adapter: remote client",
    description = "Credentials for services that are imported over SOAP")
@interface ClientConfig {
  /** PID of the import side. */
  String PID = "digipoort.remote.client";

  @AttributeDefinition(
      name = "Address",
      description =
          "The credentials go only to addresses that begin with this, for example"
              + " https://erp-door.example:8443/cxf/")
  String address() default "";

  @AttributeDefinition(name = "User", description = "User at the other container")
  String user() default "";

  @AttributeDefinition(
      name = "Password",
      description = "By reference, for example .password = $[secret:remote-password]",
      type = AttributeType.PASSWORD)
  String _password() default ""; // as .password it stays out of the service registry

  @AttributeDefinition(name = "Connect time-out", description = "In seconds")
  int connectTimeoutSeconds() default 10;

  @AttributeDefinition(name = "Answer time-out", description = "In seconds")
  int answerTimeoutSeconds() default 120;
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.door;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Who may come in from outside. */
@ObjectClassDefinition(
    name = "Digipoort Adapter: remote",
    description =
        "The REST and SOAP doors: users, and how much they may send. What each user may see is said in"
            + " etc/digipoort.access.user-NAAM.cfg")
@interface DoorConfig {
  /** PID of the doors. */
  String PID = "digipoort.remote";

  @AttributeDefinition(
      name = "Realm",
      description = "JAAS realm that knows the users and their roles")
  String realm() default "karaf";

  @AttributeDefinition(
      name = "Largest body in octets",
      description = "A larger request is refused with 413")
  long maxBodyOctets() default 31_457_280;

  @AttributeDefinition(
      name = "Proxies",
      description =
          "Addresses of TLS-terminating proxies before the doors, separated by commas. Of a request"
              + " that comes from one of them, the address of the caller is the last one in"
              + " X-Forwarded-For; without this all callers behind a proxy share one address, and"
              + " one of them that guesses passwords can shut out the others")
  String[] proxies() default {};

  @AttributeDefinition(
      name = "Public address",
      description =
          "Where callers reach the doors when that is not where the web server listens: behind a"
              + " proxy, for example https://erp-door.example/cxf. Empty: by the settings of the web"
              + " server")
  String publicAddress() default "";
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.door;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Who may come in from outside. */
@ObjectClassDefinition(
    name = "Digipoort Adapter: remote",
    description = "The REST and SOAP doors: users, what they may see, and how much they may send")
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
      name = "Scopes",
      description =
          "What a user may see and touch, one line per user: NAME aansluitingen=a,b"
              + " belanghebbenden=1,2 ; the name * stands for every user without a line, * as a"
              + " value for everything. Without a line for * such users have all")
  String[] scopes() default {};

  @AttributeDefinition(
      name = "Public address",
      description =
          "Where callers reach the doors when that is not where the web server listens: behind a"
              + " proxy, for example https://erp-door.example/cxf. Empty: by the settings of the web"
              + " server")
  String publicAddress() default "";
}

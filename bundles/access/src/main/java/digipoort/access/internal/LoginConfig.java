// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How many wrong passwords are borne; read by {@link LoginRules}. */
@ObjectClassDefinition(
    name = "Digipoort Adapter: logins",
    description =
        "How whoever guesses passwords is slowed down and shut out, at REST, SOAP and SSH alike. While"
            + " somebody has to wait no password is looked at: REST and SOAP answer 429 with"
            + " Retry-After. A key over SSH is never shut out. A right password begins the count anew.")
@interface LoginConfig {
  String PID = "digipoort.access";

  @AttributeDefinition(
      name = "Failures before waiting",
      description =
          "So many wrong passwords for one user from one address cost nothing; after each next one"
              + " the wait doubles, beginning at one second. 1 to 100.")
  int failures_free() default LoginRules.FREE;

  @AttributeDefinition(
      name = "Failures before a lock",
      description = "So many for one user from one address lock that user there. 2 to 1000.")
  int failures_lock() default LoginRules.LOCK;

  @AttributeDefinition(
      name = "Failures of an address",
      description =
          "So many from one address, whatever the user, lock the address; users that came in from"
              + " there before are not locked by it. 2 to 100000.")
  int failures_address() default LoginRules.ADDRESS;

  @AttributeDefinition(
      name = "Failures of a user",
      description =
          "So many for one user, wherever from, lock the user at addresses from where it did not"
              + " come in before. 2 to 100000.")
  int failures_user() default LoginRules.USER;

  @AttributeDefinition(
      name = "Minutes of a lock",
      description = "How long a lock lasts; it ends by itself. 1 to 1440.")
  int lock_minutes() default LoginRules.MINUTES;
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.gate;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How much the doors take at a time; every default is here. */
@ObjectClassDefinition(
    name = "Digipoort Adapter: limits of the doors",
    description =
        "How much the REST and SOAP doors take at a time. The defaults are for a heap of 512 MB"
            + " and the 200 threads of the web server. PID digipoort.remote.limits.")
@interface LimitConfig {
  /** PID of the limits. */
  String PID = "digipoort.remote.limits";

  @AttributeDefinition(
      name = "Requests at a time",
      description =
          "Of all users together; more are answered with 503. Keep it below the number of threads"
              + " of the web server.")
  int requests() default 120;

  @AttributeDefinition(
      name = "Requests of a user at a time",
      description = "More are answered with 429.")
  int requests_per_user() default 40;

  @AttributeDefinition(
      name = "Bodies at a time",
      description =
          "So many requests of all users together may be sending their body; more are answered with"
              + " 503.")
  int bodies() default 32;

  @AttributeDefinition(
      name = "Bodies of a user at a time",
      description = "More are answered with 429.")
  int bodies_per_user() default 8;

  @AttributeDefinition(
      name = "Octets a second",
      description =
          "A body that comes in more slowly than this, over its first ten seconds or later, is cut"
              + " off with 408.")
  int body_octets_per_second() default 2_000;

  @AttributeDefinition(
      name = "Seconds for a body",
      description = "A body that is not there after so long is cut off with 408.")
  int body_seconds() default 300;

  @AttributeDefinition(
      name = "Seconds for a request",
      description =
          "So long after its body is there, reading and waiting for a turn end with 503. What the"
              + " adapter may take is adapter.seconds in etc/digipoort.outbox.cfg.")
  int request_seconds() default 60;

  @AttributeDefinition(
      name = "Work at a time",
      description =
          "In units of 256 kB of body, at least one for each request: so much is read and mapped at a"
              + " time, the rest waits. Two bodies of the largest size take all of it.")
  int work_units() default 64;

  @AttributeDefinition(
      name = "Octets on disk",
      description =
          "So much of all bodies and contents together is kept on disk while they are worked on,"
              + " encrypted; when there is no room for more, the answer is 503.")
  long spool_octets() default 1_073_741_824;

  @AttributeDefinition(
      name = "Folder on disk",
      description =
          "Where they are kept so long; nothing else may be in it. Empty: the folder"
              + " digipoort-remote below ${karaf.data}.")
  String spool_folder() default "";
}

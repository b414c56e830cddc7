// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.inbox;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What is fetched over one aansluiting; every default is here. */
@ObjectClassDefinition(
    name = "Digipoort Adapter: receiving",
    description =
        "Which berichten are fetched over one aansluiting. Without such a file nothing is fetched."
            + " Factory PID digipoort.outbox.receive.")
@interface FeedConfig {
  @AttributeDefinition(
      name = "Aansluiting",
      description = "Name of the aansluiting over which they are fetched. Required.")
  String aansluiting() default "";

  @AttributeDefinition(
      name = "Berichtsoorten",
      description = "Names as Digipoort knows them, separated by commas; * for all. Required.")
  String[] berichtsoorten() default {};

  @AttributeDefinition(
      name = "Minutes between looks",
      description = "How often Digipoort is asked whether there is something new, 1 to 1440.")
  int interval_minutes() default 15;

  @AttributeDefinition(
      name = "Minutes of overlap",
      description =
          "So much of the time that was looked at before is looked at again, so that nothing falls"
              + " between two looks; what was seen before is passed over.")
  int overlap_minutes() default 60;

  @AttributeDefinition(
      name = "Hours of a window",
      description = "So much time is asked for at once at the most, while catching up.")
  int window_hours() default 24;

  @AttributeDefinition(
      name = "Days to look back",
      description = "The very first look begins so many days ago.")
  int lookback_days() default 30;

  @AttributeDefinition(
      name = "Waits after a failure",
      description =
          "When Digipoort cannot be asked. Units ms, s, m, h, d. Digipoort's own Retry-After goes"
              + " first, up to an hour.")
  String backoff() default "initial=1m,factor=2,max=1h,jitter=0.2";

  @AttributeDefinition(
      name = "Tries for a kenmerk",
      description =
          "A kenmerk that cannot be fetched holds up no other; it is asked for again, with pauses up"
              + " to a day, and given up after so many failures. digipoort:summary names it.")
  int kenmerk_tries() default 30;
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the outbox; every default is here. */
@ObjectClassDefinition(
    name = "Digipoort Adapter: outbox",
    description = "How deliveries are stored, sent and followed. PID digipoort.outbox.")
@interface OutboxConfig {
  String PID = "digipoort.outbox";

  @AttributeDefinition(
      name = "Database folder",
      description =
          "Where the database is kept, one process at a time. Empty: the folder digipoort below"
              + " ${karaf.data}. Not used for the database when database.url is set.")
  String database_folder() default "";

  @AttributeDefinition(
      name = "Database server",
      description =
          "jdbc:postgresql://HOST:PORT/DATABASE for a PostgreSQL server, which several processes may"
              + " use together. Empty: a database of this process alone, in the database folder.")
  String database_url() default "";

  @AttributeDefinition(name = "Database user", description = "Owner of the database on the server.")
  String database_user() default "digipoort";

  @AttributeDefinition(
      name = "Database password",
      description =
          "Only as a reference: $[secret:NAME] for a file in secrets/, or $[env:NAME]. A password"
              + " itself is refused.",
      type = AttributeType.PASSWORD)
  String database_password() default "";

  @AttributeDefinition(
      name = "Database connections",
      description = "How many connections to the server this process holds at the most.")
  int database_pool() default 10;

  @AttributeDefinition(
      name = "Threads",
      description =
          "How many calls to Digipoort go on at once at the most, over all aansluitingen.")
  int threads() default 16;

  @AttributeDefinition(
      name = "Waits between attempts",
      description =
          "After a technical refusal, or when Digipoort cannot be reached. Units ms, s, m, h, d."
              + " After a refusal never before the refused attempt has expired.")
  String send_backoff() default "initial=1m,factor=2,max=30m,jitter=0.2";

  @AttributeDefinition(
      name = "Waits between questions for statuses",
      description = "Starts again after each new status. Units ms, s, m, h, d.")
  String poll_backoff() default "initial=15s,factor=2,max=1h,jitter=0.2";

  @AttributeDefinition(
      name = "Hours until daily questions",
      description =
          "Without a new status for so many hours, the statuses are asked for once a day, until Days"
              + " to follow. Digipoort itself tries for 72 hours to hand a bericht over.")
  int poll_daily_after_hours() default 76;

  @AttributeDefinition(
      name = "Calls a second",
      description =
          "At the most, over each aansluiting and by each node: what is sent and questions for"
              + " statuses together. No limit of Digipoort is known; 10 empties a backlog of 10,000"
              + " in 17 minutes.")
  int rate_per_second() default 10;

  @AttributeDefinition(
      name = "Days to follow",
      description = "After so many days without a final status a delivery is PARKED.")
  int follow_days() default 10;

  @AttributeDefinition(
      name = "Final at status 400",
      description =
          "Berichtsoorten for which the uitvragende partij gives no answer of its own, so that"
              + " handing over (400) is the end.")
  String[] final_at_400() default {};

  @AttributeDefinition(
      name = "Faults before a pause",
      description =
          "So many faults in a row on an aansluiting, with nothing accepted between, make it pause:"
              + " our own clock or certificate may be wrong.")
  int suspend_faults() default 5;

  @AttributeDefinition(name = "Minutes of a pause", description = "How long an aansluiting pauses.")
  int suspend_minutes() default 15;

  @AttributeDefinition(
      name = "Days of retention",
      description =
          "So many days after a delivery is final its contents and raw messages are removed;"
              + " statuses and events stay, and digests of what is not encrypted. Tax law asks for seven years.")
  int retention_days() default 2557;

  @AttributeDefinition(
      name = "Days of retention per berichtsoort",
      description =
          "NAME=DAYS or BEGIN*=DAYS; the first that fits counts. Berichten of UWV hold health data.")
  String[] retention_berichtsoorten() default {"UWV*=30"};

  @AttributeDefinition(
      name = "Key for evidence",
      description =
          "File with the key that signs evidence; made at the first export when there is none."
              + " Empty: secrets/evidence-key below ${karaf.base}.")
  String evidence_key() default "";

  @AttributeDefinition(
      name = "Encrypted berichtsoorten",
      description =
          "Contents and raw messages of these berichtsoorten are encrypted where they are kept. NAME"
              + " or BEGIN*, separated by commas; * for all, empty for none. What an adapter declares"
              + " confidential is always encrypted.")
  String[] encryption_berichtsoorten() default {"UWV*"};

  @AttributeDefinition(
      name = "Key for contents",
      description =
          "32 octets as 64 hexadecimal digits or as base64, only as a reference: $[secret:NAME] for a"
              + " file in secrets/, or $[env:NAME]. A key itself is refused. Empty: the file"
              + " secrets/content-key below ${karaf.base}, made when it is needed first. Back it up:"
              + " without it the contents are lost.",
      type = AttributeType.PASSWORD)
  String encryption_key() default "";

  @AttributeDefinition(
      name = "Previous keys for contents",
      description =
          "References to keys of before, separated by commas, so that what is encrypted with them can"
              + " be read. What is new is encrypted with the key above.",
      type = AttributeType.PASSWORD)
  String[] encryption_key_previous() default {};

  @AttributeDefinition(
      name = "Seconds for an adapter",
      description = "How long one call of an adapter may take.")
  int adapter_seconds() default 20;

  @AttributeDefinition(
      name = "Failures before quarantine",
      description = "So many failures in a row put an adapter in quarantine.")
  int adapter_failures() default 3;

  @AttributeDefinition(
      name = "Minutes of quarantine",
      description = "After that the adapter gets one more chance.")
  int quarantine_minutes() default 15;

  @AttributeDefinition(
      name = "Seconds after a start",
      description =
          "So long after the runtime is complete an aansluiting that is not there may still be"
              + " opening: a submission over it is to be handed over again later (REST: 503), not"
              + " refused.")
  int start_grace_seconds() default 30;

  @AttributeDefinition(
      name = "Seconds to replace",
      description =
          "So long after an adapter or aansluiting went away another one may be on its way: a"
              + " submission for it is to be handed over again later (REST: 503), not refused.")
  int replace_grace_seconds() default 60;

  @AttributeDefinition(
      name = "Days a refusal needs attention",
      description =
          "So long a REJECTED delivery is among what needs attention, unless it is resubmitted,"
              + " replaced by another delivery, or acknowledged before.")
  int rejected_days() default 14;

  @AttributeDefinition(
      name = "Minutes between offers of a received bericht",
      description =
          "Subscribers are told of a received bericht at once, again after one to two of these"
              + " intervals, and then at each until it is acknowledged.")
  int receive_repeat_minutes() default 60;
}

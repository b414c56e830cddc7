// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.Text;
import digipoort.api.channel.ClockReading;
import digipoort.core.internal.wus.ContactRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the last contacts over one aansluiting say of it. */
final class ContactConditions {
  static final String FAILS = "aansluiting-fails";
  static final String TEST_FAILED = "aansluiting-test-failed";
  static final String CLOCK_OFF = "clock-off";

  /** One may be bad luck. */
  private static final int FAILURES = 2;

  private static final Duration CLOCK = Duration.ofSeconds(30);

  private final ContactRecord contact;
  private final ConditionWriter writer;

  ContactConditions(String naam, ContactRecord contact) {
    this.contact = contact;
    this.writer = new ConditionWriter(naam);
  }

  List<Condition> all() {
    List<Condition> all = new ArrayList<>();
    ContactRecord.Outage outage = contact.outage();
    Text test = contact.test();
    if (outage != null && outage.failures() >= FAILURES) {
      all.add(
          writer.write(
              FAILS,
              "",
              Level.CRITICAL,
              new Text(
                  "sinds "
                      + outage.since()
                      + " kwam "
                      + outage.failures()
                      + " keer geen bruikbaar antwoord. "
                      + outage.reason().nl(),
                  "since "
                      + outage.since()
                      + " no usable answer came "
                      + outage.failures()
                      + " times. "
                      + outage.reason().en()),
              writer.test("Kijk waar het misgaat met", "See where it goes wrong with")));
    } else if (test != null) {
      all.add(
          writer.write(
              TEST_FAILED,
              "",
              Level.WARNING,
              new Text(
                  "de laatste toets mislukte. " + test.nl(), "the last test failed. " + test.en()),
              writer.test("Verhelp het en toets opnieuw met", "Mend it and test again with")));
    }
    ClockReading reading = contact.clock();
    if (reading != null) {
      clock(reading, all);
    }
    return all;
  }

  private void clock(ClockReading reading, List<Condition> all) {
    Duration behind = reading.leastAhead();
    Duration ahead = reading.mostAhead().negated();
    boolean late = behind.compareTo(CLOCK) > 0;
    if (!late && ahead.compareTo(CLOCK) <= 0) {
      return;
    }
    long seconds = (late ? behind : ahead).toSeconds();
    all.add(
        writer.write(
            CLOCK_OFF,
            "",
            Level.WARNING,
            new Text(
                "de klok van deze machine loopt ten minste "
                    + seconds
                    + " s "
                    + (late ? "achter" : "voor")
                    + " op die van Digipoort",
                "the clock of this machine is at least "
                    + seconds
                    + " s "
                    + (late ? "behind" : "ahead of")
                    + " that of Digipoort"),
            writer.test(
                "Zet de klok gelijk (NTP: timedatectl, chronyc tracking); toets met",
                "Set the clock (NTP: timedatectl, chronyc tracking); test with")));
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import digipoort.adapter.uwv.internal.verslag.VerslagReading;
import digipoort.api.BerichtResultaat;
import digipoort.api.Finding;
import digipoort.api.Reading;
import digipoort.api.Submission;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.AdapterFor;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Reads what UWV reports about the processing. Nothing is sent under its berichtsoort. */
@Component(immediate = true, configurationPid = VerslagConfig.PID)
@AdapterFor(berichtsoort = UwvVerslagAdapter.BERICHTSOORT, confidential = true)
@Designate(ocd = VerslagConfig.class)
public final class UwvVerslagAdapter implements Adapter {
  static final String BERICHTSOORT = "UWV_Verslag";

  /** The configuration only sets service properties. */
  @Activate
  public UwvVerslagAdapter() {}

  @Override
  public Preparation prepare(Submission submission, Ticket ticket) {
    return new Preparation.Unfit(
        List.of(
            Finding.error("UWV-BERICHTSOORT", "berichtsoort")
                .says(
                    "Berichten van deze berichtsoort komen van UWV en worden niet ingediend.",
                    "Berichten of this berichtsoort come from UWV and are not submitted.")
                .todo("Geef de berichtsoort van een melding.", "Give the berichtsoort of a report.")
                .build()));
  }

  @Override
  public Reading read(BerichtResultaat bericht) {
    return VerslagReading.of(bericht);
  }
}

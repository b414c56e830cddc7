// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import digipoort.adapter.vpb.internal.sba.SbaReading;
import digipoort.api.BerichtResultaat;
import digipoort.api.Finding;
import digipoort.api.Reading;
import digipoort.api.Submission;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.AdapterFor;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.mapping.instance.TaxonomyCheck;
import digipoort.xbrl.taxonomy.Taxonomies;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Reads assessments (servicebericht aanslag). They are received, never sent. */
@Component(immediate = true, configurationPid = SbaConfig.PID)
@Designate(ocd = SbaConfig.class)
@AdapterFor(
    berichtsoort = {"SBA_VPB", "SBA_IH", "SBA_ZVW", "SBA_OB"},
    confidential = true)
public final class SbaAdapter implements Adapter {
  private final SbaReading reading;

  @Activate
  public SbaAdapter(@Reference Taxonomies taxonomies) {
    this.reading = new SbaReading(new TaxonomyCheck(taxonomies));
  }

  @Override
  public Preparation prepare(Submission submission, Ticket ticket) {
    return new Preparation.Unfit(
        List.of(
            Finding.error("SBA-RECEIVED", "berichtsoort")
                .says(
                    "Een servicebericht aanslag wordt alleen ontvangen.",
                    "A servicebericht aanslag is only received.")
                .todo("Dien dit niet in.", "Do not submit it.")
                .build()));
  }

  @Override
  public Reading read(BerichtResultaat bericht) {
    return reading.read(bericht);
  }
}

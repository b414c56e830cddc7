// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import digipoort.adapter.ob.internal.aangifte.Aangifte;
import digipoort.adapter.ob.internal.aangifte.AangifteCheck;
import digipoort.adapter.ob.internal.aangifte.BoxForm;
import digipoort.adapter.ob.internal.bericht.CrossCheck;
import digipoort.adapter.ob.internal.bericht.Desk;
import digipoort.adapter.ob.internal.descriptor.Berichtsoort;
import digipoort.adapter.ob.internal.descriptor.ObDescriptor;
import digipoort.adapter.ob.internal.descriptor.TaxDescriptors;
import digipoort.api.Status;
import digipoort.api.Submission;
import digipoort.api.Text;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.AdapterFor;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.api.adapter.Verdict;
import digipoort.mapping.descriptor.Descriptors;
import digipoort.xbrl.taxonomy.Taxonomies;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the VAT return. The descriptors are read once, when it starts. */
@Component(immediate = true)
@AdapterFor(
    berichtsoort = Berichtsoort.AANGIFTE,
    related = {Berichtsoort.ICP, Berichtsoort.AANGIFTE, Berichtsoort.OBSUP})
public final class ObAdapter implements Adapter {
  private static final Logger LOG = LoggerFactory.getLogger(ObAdapter.class);
  private static final Text TITLE =
      new Text("Aangifte omzetbelasting", "VAT return (omzetbelasting)");

  private final Desk<ObDescriptor, Aangifte> desk;

  @Activate
  public ObAdapter(BundleContext context, @Reference Taxonomies taxonomies) {
    this(
        TaxDescriptors.load(Descriptors.folder(context.getProperty("karaf.etc"), "ob")),
        taxonomies);
  }

  ObAdapter(TaxDescriptors all, Taxonomies taxonomies) {
    Descriptors<ObDescriptor> descriptors = all.aangifte();
    descriptors.broken().forEach(reason -> LOG.warn("Not used: {}", reason));
    LOG.info("Omzetbelasting: periods that can be filed: {}", descriptors.available());
    this.desk =
        new Desk<>(
            Berichtsoort.OMZETBELASTING,
            descriptors,
            new BoxForm(TITLE, new AangifteCheck(new CrossCheck(all.withinEu(), all.icpAmounts()))),
            taxonomies);
  }

  @Override
  public Preparation prepare(Submission submission, Ticket ticket) {
    return desk.prepare(submission, ticket);
  }

  @Override
  public Verdict interpret(List<Status> statussen, Verdict byDefault) {
    return desk.interpret(statussen, byDefault);
  }
}

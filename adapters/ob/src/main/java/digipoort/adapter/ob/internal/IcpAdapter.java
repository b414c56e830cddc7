// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import digipoort.adapter.ob.internal.bericht.CrossCheck;
import digipoort.adapter.ob.internal.bericht.Desk;
import digipoort.adapter.ob.internal.descriptor.Berichtsoort;
import digipoort.adapter.ob.internal.descriptor.IcpDescriptor;
import digipoort.adapter.ob.internal.descriptor.TaxDescriptors;
import digipoort.adapter.ob.internal.icp.IcpForm;
import digipoort.adapter.ob.internal.icp.Opgaaf;
import digipoort.api.Status;
import digipoort.api.Submission;
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

/** Serves the statement of EU sales (opgaaf ICP). The descriptors are read once, when it starts. */
@Component(immediate = true)
@AdapterFor(
    berichtsoort = Berichtsoort.ICP,
    related = {Berichtsoort.ICP, Berichtsoort.AANGIFTE, Berichtsoort.OBSUP})
public final class IcpAdapter implements Adapter {
  private static final Logger LOG = LoggerFactory.getLogger(IcpAdapter.class);

  private final Desk<IcpDescriptor, Opgaaf> desk;

  @Activate
  public IcpAdapter(BundleContext context, @Reference Taxonomies taxonomies) {
    this(
        TaxDescriptors.load(Descriptors.folder(context.getProperty("karaf.etc"), "ob")),
        taxonomies);
  }

  IcpAdapter(TaxDescriptors all, Taxonomies taxonomies) {
    Descriptors<IcpDescriptor> descriptors = all.icp();
    LOG.info("ICP: periods that can be filed: {}", descriptors.available());
    this.desk =
        new Desk<>(
            Berichtsoort.OPGAAF_ICP,
            descriptors,
            new IcpForm(new CrossCheck(all.withinEu(), all.icpAmounts())),
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

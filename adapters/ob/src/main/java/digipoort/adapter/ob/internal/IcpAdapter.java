// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import digipoort.adapter.ob.internal.bericht.Desk;
import digipoort.adapter.ob.internal.descriptor.Berichtsoort;
import digipoort.adapter.ob.internal.descriptor.TaxDescriptors;
import digipoort.adapter.ob.internal.icp.IcpForm;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.AdapterFor;
import digipoort.xbrl.taxonomy.Taxonomies;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Serves the statement of EU sales (opgaaf ICP). */
@Component(immediate = true, service = Adapter.class)
@AdapterFor(
    berichtsoort = Berichtsoort.ICP,
    related = {Berichtsoort.ICP, Berichtsoort.AANGIFTE, Berichtsoort.OBSUP})
public final class IcpAdapter extends TaxAdapter {
  @Activate
  public IcpAdapter(BundleContext context, @Reference Taxonomies taxonomies) {
    this(descriptors(context), taxonomies);
  }

  IcpAdapter(TaxDescriptors all, Taxonomies taxonomies) {
    super(new Desk<>(Berichtsoort.OPGAAF_ICP, all.icp(), new IcpForm(crossCheck(all)), taxonomies));
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import digipoort.adapter.ob.internal.aangifte.BoxForm;
import digipoort.adapter.ob.internal.aangifte.SuppletieCheck;
import digipoort.adapter.ob.internal.bericht.Desk;
import digipoort.adapter.ob.internal.descriptor.Berichtsoort;
import digipoort.adapter.ob.internal.descriptor.TaxDescriptors;
import digipoort.api.Text;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.AdapterFor;
import digipoort.xbrl.taxonomy.Taxonomies;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Serves the suppletie, which corrects earlier VAT returns. */
@Component(immediate = true, service = Adapter.class)
@AdapterFor(berichtsoort = Berichtsoort.OBSUP)
public final class SuppletieAdapter extends TaxAdapter {
  private static final Text TITLE =
      new Text("Suppletie omzetbelasting", "VAT suppletie (correction of earlier VAT returns)");

  @Activate
  public SuppletieAdapter(BundleContext context, @Reference Taxonomies taxonomies) {
    this(descriptors(context), taxonomies);
  }

  SuppletieAdapter(TaxDescriptors all, Taxonomies taxonomies) {
    super(
        new Desk<>(
            Berichtsoort.SUPPLETIE,
            all.suppletie(),
            new BoxForm(TITLE, new SuppletieCheck()),
            taxonomies));
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import digipoort.adapter.ob.internal.aangifte.AangifteCheck;
import digipoort.adapter.ob.internal.aangifte.BoxForm;
import digipoort.adapter.ob.internal.bericht.Desk;
import digipoort.adapter.ob.internal.descriptor.Berichtsoort;
import digipoort.adapter.ob.internal.descriptor.TaxDescriptors;
import digipoort.api.Condition;
import digipoort.api.ConditionSource;
import digipoort.api.Text;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.AdapterFor;
import digipoort.xbrl.taxonomy.Taxonomies;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the VAT return. */
@Component(
    immediate = true,
    service = {Adapter.class, ConditionSource.class})
@AdapterFor(
    berichtsoort = Berichtsoort.AANGIFTE,
    related = {Berichtsoort.ICP, Berichtsoort.AANGIFTE, Berichtsoort.OBSUP})
public final class ObAdapter extends TaxAdapter implements ConditionSource {
  private static final Logger LOG = LoggerFactory.getLogger(ObAdapter.class);
  private static final Text TITLE =
      new Text("Aangifte omzetbelasting", "VAT return (omzetbelasting)");

  private final List<Condition> conditions;

  @Activate
  public ObAdapter(BundleContext context, @Reference Taxonomies taxonomies) {
    this(descriptors(context), taxonomies);
  }

  ObAdapter(TaxDescriptors all, Taxonomies taxonomies) {
    super(
        new Desk<>(
            Berichtsoort.OMZETBELASTING,
            all.aangifte(),
            new BoxForm(TITLE, new AangifteCheck(crossCheck(all))),
            taxonomies));
    conditions = all.all().conditions("ob");
    all.all().broken().forEach(reason -> LOG.warn("Not used: {}", reason));
  }

  /** For all adapters that read the same descriptors. */
  @Override
  public List<Condition> conditions() {
    return conditions;
  }
}

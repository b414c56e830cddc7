// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import digipoort.adapter.vpb.internal.form.Form;
import digipoort.adapter.vpb.internal.form.FormReader;
import digipoort.adapter.vpb.internal.grootboek.RgsMapping;
import digipoort.api.Condition;
import digipoort.api.ConditionSource;
import digipoort.api.Status;
import digipoort.api.Submission;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.AdapterFor;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.api.adapter.Verdict;
import digipoort.mapping.descriptor.Descriptors;
import digipoort.mapping.descriptor.UnusedFiles;
import digipoort.xbrl.taxonomy.Taxonomies;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the corporate tax return. Descriptors and mapping are read once, when it starts. */
@Component(
    immediate = true,
    service = {Adapter.class, ConditionSource.class},
    configurationPid = VpbConfig.PID)
@Designate(ocd = VpbConfig.class)
@AdapterFor(berichtsoort = "Vennootschapsbelasting", confidential = true)
public final class VpbAdapter implements Adapter, ConditionSource {
  private static final Logger LOG = LoggerFactory.getLogger(VpbAdapter.class);
  private static final Descriptors.Shipped SHIPPED =
      new Descriptors.Shipped(Form.class, List.of("vpb-2024.xml", "vpb-2025.xml"));

  private final Filing filing;
  private final List<Condition> conditions;

  @Activate
  public VpbAdapter(BundleContext context, VpbConfig config, @Reference Taxonomies taxonomies) {
    this(
        Settings.of(
            VpbConfig.PID, config.berichtsoort(), config.identiteit_types(), config.bevestigd()),
        means(Descriptors.folder(context.getProperty("karaf.etc"), "vpb"), taxonomies));
  }

  VpbAdapter(Settings settings, Filing.Means means) {
    this.filing = new Filing(MessageType.AANGIFTE, settings, means);
    String mapping = means.mapping().broken();
    this.conditions =
        Stream.concat(
                means.forms().conditions("vpb").stream(),
                UnusedFiles.conditions("vpb", mapping.isEmpty() ? List.of() : List.of(mapping))
                    .stream())
            .toList();
    means.forms().broken().forEach(reason -> LOG.warn("Not used: {}", reason));
    LOG.info("Book years that can be filed end in: {}", means.forms().available());
    if (!mapping.isEmpty()) {
      LOG.warn("Not used: {}", mapping);
    }
  }

  /**
   * @param folder of the operator's own files, or null
   */
  static Filing.Means means(@Nullable Path folder, Taxonomies taxonomies) {
    return new Filing.Means(
        Descriptors.load(SHIPPED, folder, FormReader::read), taxonomies, RgsMapping.load(folder));
  }

  @Override
  public List<Condition> conditions() {
    return conditions;
  }

  @Override
  public Preparation prepare(Submission submission, Ticket ticket) {
    return filing.prepare(submission, ticket);
  }

  @Override
  public Verdict interpret(List<Status> statussen, Verdict byDefault) {
    return filing.interpret(statussen, byDefault);
  }
}

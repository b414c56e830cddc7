// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import digipoort.adapter.ob.internal.bericht.CrossCheck;
import digipoort.adapter.ob.internal.bericht.Desk;
import digipoort.adapter.ob.internal.descriptor.TaxDescriptors;
import digipoort.api.Status;
import digipoort.api.Submission;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.api.adapter.Verdict;
import digipoort.mapping.descriptor.Descriptors;
import java.util.List;
import org.osgi.framework.BundleContext;

/** Serves one message type at its desk. The descriptors are read once, when it starts. */
abstract class TaxAdapter implements Adapter {
  private final Desk<?, ?> desk;

  TaxAdapter(Desk<?, ?> desk) {
    this.desk = desk;
  }

  /** The shipped descriptors and those of the operator. */
  static TaxDescriptors descriptors(BundleContext context) {
    return TaxDescriptors.load(Descriptors.folder(context.getProperty("karaf.etc"), "ob"));
  }

  static CrossCheck crossCheck(TaxDescriptors all) {
    return new CrossCheck(all.withinEu(), all.icpAmounts());
  }

  @Override
  public final Preparation prepare(Submission submission, Ticket ticket) {
    return desk.prepare(submission, ticket);
  }

  @Override
  public final Verdict interpret(List<Status> statussen, Verdict byDefault) {
    return desk.interpret(statussen, byDefault);
  }
}

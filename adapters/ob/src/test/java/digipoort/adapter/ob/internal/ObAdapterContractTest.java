// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import digipoort.api.Submission;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.AdapterContract;

class ObAdapterContractTest implements AdapterContract {
  @Override
  public Adapter testee() {
    return Trials.ADAPTER;
  }

  @Override
  public Submission acceptable() {
    return Trials.good().build();
  }
}

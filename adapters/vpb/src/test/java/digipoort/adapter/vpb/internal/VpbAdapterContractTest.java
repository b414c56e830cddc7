// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import digipoort.api.Submission;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.AdapterContract;

class VpbAdapterContractTest implements AdapterContract {
  @Override
  public Adapter testee() {
    return Trials.ADAPTER;
  }

  @Override
  public Submission acceptable() {
    return Trials.good().build();
  }
}

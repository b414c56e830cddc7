// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import digipoort.api.BerichtResultaat;
import digipoort.api.Submission;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.AdapterContract;
import java.util.List;

class UwvVerslagAdapterContractTest implements AdapterContract {
  private final Adapter adapter = new UwvVerslagAdapter();

  @Override
  public Adapter testee() {
    return adapter;
  }

  @Override
  public Submission acceptable() {
    return Trials.submission(Trials.good()).berichtsoort(UwvVerslagAdapter.BERICHTSOORT).build();
  }

  @Override
  public boolean sends() {
    return false;
  }

  @Override
  public List<BerichtResultaat> readable() {
    return List.of(VerslagTest.received(VerslagTest.XML), VerslagTest.received(VerslagTest.TEXT));
  }
}

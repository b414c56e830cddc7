// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal;

import digipoort.api.Submission;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.AdapterContract;
import digipoort.mapping.trial.Json;
import digipoort.mapping.trial.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;

class DnbAdapterContractTest implements AdapterContract {
  @Override
  public Adapter testee() {
    return Trials.ADAPTER;
  }

  @Override
  public Submission acceptable() {
    try {
      return Json.submission(Samples.FOLDER.resolve("dnb-rapportage.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.Submission;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.AdapterContract;
import digipoort.mapping.trial.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

class SbaAdapterContractTest implements AdapterContract {
  private static final SbaAdapter ADAPTER = new SbaAdapter(Trials.NO_TAXONOMIES);

  @Override
  public Adapter testee() {
    return ADAPTER;
  }

  @Override
  public Submission acceptable() {
    return Trials.good().berichtsoort("SBA_VPB").build();
  }

  @Override
  public boolean sends() {
    return false;
  }

  @Override
  public List<BerichtResultaat> readable() {
    try {
      byte[] octets = Files.readAllBytes(Samples.FOLDER.resolve("sba-vpb.xbrl"));
      return List.of(SbaTest.bericht(BerichtInhoud.of("application/xml", "sba.xbrl", octets)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

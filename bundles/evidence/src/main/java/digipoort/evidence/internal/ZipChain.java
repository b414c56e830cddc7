// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

import digipoort.evidence.EvidenceKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes entries and keeps their chain. The stream below stays open. */
public final class ZipChain {
  private final ZipOutputStream zip;
  private final Instant moment;
  private final Chain chain = new Chain();

  public ZipChain(OutputStream out, Instant moment) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.moment = moment;
  }

  public void add(String name, InputStream content) throws IOException {
    chain.add(name, put(name, content));
  }

  public void add(String name, String content) throws IOException {
    add(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes the chain and its signature; nothing can be added any more. */
  public void finish(EvidenceKey key) throws IOException {
    byte[] text = chain.text().getBytes(StandardCharsets.UTF_8);
    put(Layout.CHAIN, new ByteArrayInputStream(text));
    put(
        Layout.SIGNATURE,
        new ByteArrayInputStream(ChainSignature.make(text, key).getBytes(StandardCharsets.UTF_8)));
    zip.finish();
  }

  private String put(String name, InputStream content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(moment.toEpochMilli());
    zip.putNextEntry(entry);
    String digest = Sha256.copy(content, zip);
    zip.closeEntry();
    return digest;
  }
}

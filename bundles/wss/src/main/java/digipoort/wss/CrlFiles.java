// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.CRL;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Revocation lists from files that something else keeps up to date; read again when changed. */
public final class CrlFiles {
  private static final Logger LOG = LoggerFactory.getLogger(CrlFiles.class);

  private final List<Path> files;
  private final Map<Path, FileTime> read = new HashMap<>();
  private final List<CRL> current = new CopyOnWriteArrayList<>();

  /** Reads all files once, so that an unreadable one is noticed now. */
  public CrlFiles(List<Path> files) throws IOException, CRLException, CertificateException {
    this.files = List.copyOf(files);
    load();
  }

  /** The lists as they are now; the same collection each time, changing with the files. */
  Collection<CRL> current() {
    return current;
  }

  /** Looks whether files have changed. An unreadable file leaves what was read before. */
  synchronized void refresh() {
    try {
      for (Path file : files) {
        if (!Files.getLastModifiedTime(file).equals(read.get(file))) {
          load();
          return;
        }
      }
    } catch (IOException | CRLException | CertificateException e) {
      LOG.warn("CRL files {} cannot be read again: {}", files, e.getMessage());
    }
  }

  private synchronized void load() throws IOException, CRLException, CertificateException {
    Map<Path, FileTime> times = new HashMap<>();
    List<CRL> crls = new ArrayList<>();
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    for (Path file : files) {
      times.put(file, Files.getLastModifiedTime(file));
      crls.addAll(factory.generateCRLs(new ByteArrayInputStream(Files.readAllBytes(file))));
    }
    List<CRL> before = List.copyOf(current);
    current.addAll(crls);
    current.removeAll(before.stream().filter(crl -> !crls.contains(crl)).toList());
    read.putAll(times);
  }
}

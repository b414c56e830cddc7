// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import digipoort.api.Status;
import digipoort.api.Submission;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.api.adapter.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** An adapter that breaks at each call, and the bundle with it. */
public final class BreakingAdapter implements BundleActivator, Adapter {
  static final String NAME = "com.example.breaking";
  static final String BERICHTSOORT = "Breekbaar";

  @Override
  public void start(BundleContext context) {
    var properties = new Hashtable<String, Object>();
    properties.put("berichtsoort", BERICHTSOORT);
    context.registerService(Adapter.class, this, properties);
  }

  @Override
  public void stop(BundleContext context) {
    // the framework takes the service away
  }

  @Override
  public Preparation prepare(Submission submission, Ticket ticket) {
    throw new IllegalStateException("it breaks");
  }

  @Override
  public Verdict interpret(List<Status> statussen, Verdict byDefault) {
    return byDefault;
  }

  /** Writes the bundle. */
  static void jar(Path file) throws IOException {
    String entry = BreakingAdapter.class.getName().replace('.', '/') + ".class";
    var manifest = new Manifest();
    var main = manifest.getMainAttributes();
    main.putValue("Manifest-Version", "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", NAME);
    main.putValue("Bundle-Version", "1.0.0");
    main.putValue("Bundle-Activator", BreakingAdapter.class.getName());
    main.putValue("Import-Package", "digipoort.api,digipoort.api.adapter,org.osgi.framework");
    try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
        InputStream in = BreakingAdapter.class.getResourceAsStream("/" + entry)) {
      jar.putNextEntry(new JarEntry(entry));
      in.transferTo(jar);
      jar.closeEntry();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import digipoort.remote.DeliveryService;
import digipoort.remote.DeliveryView;
import digipoort.remote.DocumentForm;
import digipoort.remote.FieldForm;
import digipoort.remote.FindingView;
import digipoort.remote.IdentiteitForm;
import digipoort.remote.SubmissionForm;
import digipoort.remote.SubmitAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * A bundle of an ERP in another container. As soon as the service of the product is imported, it
 * hands over a VAT return, repeats it, looks at it, and writes down what it was told.
 */
public final class ImportingErp
    implements BundleActivator, ServiceTrackerCustomizer<DeliveryService, DeliveryService> {
  /** Where the answers go, in the folder of the container. */
  static final String ANSWERS = "erp-answers.properties";

  static final String KEY = "imported-1";
  private static final String FILTER =
      "(&(objectClass=" + DeliveryService.class.getName() + ")(service.imported=true))";

  private BundleContext context;
  private ServiceTracker<DeliveryService, DeliveryService> tracker;

  @Override
  public void start(BundleContext own) throws InvalidSyntaxException {
    context = own;
    tracker = new ServiceTracker<>(context, FrameworkUtil.createFilter(FILTER), this);
    tracker.open();
  }

  @Override
  public void stop(BundleContext own) {
    tracker.close();
  }

  @Override
  public DeliveryService addingService(ServiceReference<DeliveryService> reference) {
    DeliveryService service = context.getService(reference);
    write(Path.of(context.getProperty("karaf.base"), ANSWERS), answers(service));
    return service;
  }

  @Override
  public void modifiedService(
      ServiceReference<DeliveryService> reference, DeliveryService service) {
    // another set of properties is of no interest here
  }

  @Override
  public void removedService(ServiceReference<DeliveryService> reference, DeliveryService service) {
    context.ungetService(reference);
  }

  /** Writes the bundle: this class alone. */
  static void jar(Path file) throws IOException {
    String entry = ImportingErp.class.getName().replace('.', '/') + ".class";
    var manifest = new Manifest();
    Attributes headers = manifest.getMainAttributes();
    headers.putValue("Manifest-Version", "1.0");
    headers.putValue("Bundle-ManifestVersion", "2");
    headers.putValue("Bundle-SymbolicName", "importing-erp");
    headers.putValue("Bundle-Activator", ImportingErp.class.getName());
    headers.putValue("Import-Package", "digipoort.remote,org.osgi.framework,org.osgi.util.tracker");
    try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
        var content = ImportingErp.class.getResourceAsStream("/" + entry)) {
      jar.putNextEntry(new JarEntry(entry));
      content.transferTo(jar);
      jar.closeEntry();
    }
  }

  private static Properties answers(DeliveryService service) {
    var answers = new Properties();
    try {
      SubmitAnswer first = service.submit(vatReturn());
      answers.putAll(Map.of("stored", "" + first.stored, "findings", words(first.findings)));
      if (first.delivery != null) {
        answers.setProperty("id", first.delivery.id);
        answers.setProperty("repeated", "" + service.submit(vatReturn()).repeated);
        DeliveryView found = service.find(first.delivery.id).delivery;
        answers.putAll(Map.of("found.id", found.id, "found.owner", found.owner));
      }
      SubmitAnswer bad = service.submit(new SubmissionForm());
      answers.putAll(Map.of("bad.stored", "" + bad.stored, "bad.findings", words(bad.findings)));
    } catch (RuntimeException e) {
      answers.setProperty("failure", e + ": " + e.getCause());
    }
    return answers;
  }

  private static String words(List<FindingView> findings) {
    return String.join("; ", findings.stream().map(f -> f.code + " " + f.location).toList());
  }

  private static void write(Path file, Properties answers) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (var out = Files.newBufferedWriter(part)) {
        answers.store(out, null);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SubmissionForm vatReturn() {
    var form = new SubmissionForm();
    form.submissionKey = KEY;
    form.berichtsoort = "Omzetbelasting";
    form.aansluiting = "simulator";
    form.belanghebbende = new IdentiteitForm();
    form.belanghebbende.nummer = "001000044B95";
    form.belanghebbende.type = "BTW";
    form.tijdvakBegin = "2026-07-01";
    form.tijdvakEinde = "2026-09-30";
    form.document =
        fields(
            group(
                "software",
                text("relatienummer", "SWO12345"),
                text("naam", "Voorbeeld ERP"),
                text("versie", "4.2")),
            group(
                "contact",
                text("soort", "BPL"),
                text("voorletters", "J"),
                text("achternaam", "Vries"),
                text("telefoonnummer", "020 123 45 67")),
            group(
                "rubrieken",
                group("1a", number("omzet", "10000"), number("btw", "2100")),
                group("5b", number("btw", "100"))));
    return form;
  }

  private static DocumentForm fields(FieldForm... fields) {
    var form = new DocumentForm();
    form.fields.addAll(List.of(fields));
    return form;
  }

  private static FieldForm group(String name, FieldForm... fields) {
    FieldForm form = named(name);
    form.fields = fields(fields);
    return form;
  }

  private static FieldForm text(String name, String value) {
    FieldForm form = named(name);
    form.text = value;
    return form;
  }

  private static FieldForm number(String name, String value) {
    FieldForm form = named(name);
    form.number = new BigDecimal(value);
    return form;
  }

  private static FieldForm named(String name) {
    var form = new FieldForm();
    form.name = name;
    return form;
  }
}

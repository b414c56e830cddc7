// SPDX-License-Identifier: Apache-2.0
package digipoort.trials.product;

import digipoort.adapter.ob.internal.ObAdapter;
import digipoort.api.Actor;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.SubmitResult;
import digipoort.api.channel.Channel;
import digipoort.api.channel.StatusSource;
import digipoort.core.internal.aansluiting.TrialAansluitingen;
import digipoort.outbox.internal.TrialOutbox;
import digipoort.outbox.internal.store.Database;
import digipoort.outbox.internal.table.InstalledAdapter;
import digipoort.trials.Point;
import digipoort.xbrl.taxonomy.TaxonomyFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

/**
 * The product without Karaf: the aansluitingen of core, the outbox on its real database and the
 * adapter for omzetbelasting, told what to do by lines on standard input. It ends when its input
 * does.
 */
public final class ProductProcess {
  /** Name of the aansluiting. */
  public static final String AANSLUITING = "trial";

  private static final Actor ERP = Actor.operator("erp");
  private static final String SOORT = "Omzetbelasting";

  private final Speaker speaker = new Speaker();
  private final Stops stops = new Stops(speaker);
  private final Planted planted =
      Planted.valueOf(System.getProperty(Planted.PROPERTY, Planted.NOTHING.name()));
  private final ExecutorService work = Executors.newCachedThreadPool();

  /** One after another, as the configuration admin hands them out. */
  private final ExecutorService configurations = Executors.newSingleThreadExecutor();

  private final Path folder;
  private final SmallDisk disk;
  private final TrialAansluitingen aansluitingen;
  private final TrialOutbox product;

  private ProductProcess(Path folder, Path data) throws IOException {
    this.folder = folder;
    Clock clock = WorldClock.of(folder.resolve("clock")).ofProduct();
    Database database = Database.open(data, clock);
    disk = new SmallDisk(data, database);
    WatchedStore store = new WatchedStore(stops);
    product = new TrialOutbox(database, store::around, clock, data);
    aansluitingen =
        new TrialAansluitingen(
            data.resolve("wire"),
            clock,
            core -> plug(core, store),
            core -> product.channels().remove(AANSLUITING));
    installAdapter();
    configure("right");
    product.start(new ErpEvents(folder.resolve("events.tsv"), stops));
  }

  /**
   * @param arguments the folder of the world, and the folder for data
   */
  public static void main(String[] arguments) throws IOException {
    ProductProcess process = new ProductProcess(Path.of(arguments[0]), Path.of(arguments[1]));
    process.speaker.say("ready");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      process.hear(line.split(" "));
    }
    Runtime.getRuntime().halt(0);
  }

  private void plug(Object core, WatchedStore store) {
    Object watched =
        new WatchedService(core, store, stops, planted, product.channels()).asService();
    if (watched instanceof Channel channel) {
      product.channels().put(AANSLUITING, channel);
    } else if (watched instanceof StatusSource source) {
      product.channels().put(AANSLUITING, source);
    }
  }

  private void hear(String[] words) throws IOException {
    switch (words[0]) {
      case "submit" -> work.execute(() -> submit(words[1], words[2]));
      case "show" -> work.execute(() -> show(words[1]));
      case "stop" -> stops.want(Point.valueOf(words[1]), Integer.parseInt(words[2]));
      case "stopnowhere" -> stops.wantNone();
      case "go" -> stops.answer(words[1]);
      case "database" -> stops.fail(words[1].equals("failing"));
      case "disk" -> {
        disk.fill(words[1].equals("full"));
        speaker.say("disk " + words[1]);
      }
      case "adapter" -> adapter(words[1].equals("there"));
      case "configuration" -> configurations.execute(() -> reconfigure(words[1]));
      default -> throw new IllegalArgumentException(words[0]);
    }
  }

  private void submit(String key, String nummer) {
    if (planted == Planted.ANSWER_BEFORE_COMMIT) {
      speaker.say("answer " + key + " stored -");
    }
    try {
      SubmitResult result =
          product.outbox().submit(VatReturns.submission(key, nummer, AANSLUITING), ERP);
      if (result instanceof SubmitResult.Stored stored) {
        speaker.say("answer " + key + " stored " + stored.delivery().id());
      } else {
        speaker.say("answer " + key + " refused " + result);
      }
    } catch (RuntimeException e) {
      speaker.say("answer " + key + " failed " + e);
    }
  }

  /** What the ERP sees when it asks. */
  private void show(String id) {
    String seen =
        product
            .outbox()
            .history(new DeliveryId(id), ERP)
            .map(
                history -> {
                  Delivery delivery = history.delivery();
                  String kenmerk = delivery.kenmerk() == null ? "-" : delivery.kenmerk().toString();
                  return String.join(
                      " ",
                      delivery.state().name(),
                      kenmerk,
                      Integer.toString(history.events().size()),
                      delivery.explanation().en());
                })
            .orElse("NONE - 0");
    speaker.say("shown " + id + " " + seen);
  }

  private void adapter(boolean there) {
    if (there) {
      installAdapter();
    } else {
      product.adapters().remove(SOORT);
    }
  }

  private void installAdapter() {
    BundleContext nowhere =
        (BundleContext)
            Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> null);
    product
        .adapters()
        .add(
            SOORT,
            new InstalledAdapter(
                new ObAdapter(nowhere, new TaxonomyFolder(Path.of("absent"))),
                "digipoort.adapter.ob",
                Version.emptyVersion,
                0,
                List.of(SOORT)));
  }

  private void reconfigure(String how) {
    configure(how);
    speaker.say("configured " + how);
  }

  private void configure(String how) {
    Map<String, String> settings = settings();
    switch (how) {
      case "gone" -> {
        aansluitingen.remove();
        return;
      }
      case "broken" -> settings.put("tls.keystore", "nowhere.p12");
      case "other" -> settings.put("answer.timeout.seconds", "4");
      default -> {
        // as it is in the file
      }
    }
    aansluitingen.configure(settings);
  }

  private Map<String, String> settings() {
    try (var lines = Files.lines(folder.resolve("aansluiting.cfg"))) {
      return lines
          .map(line -> line.split("=", 2))
          .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

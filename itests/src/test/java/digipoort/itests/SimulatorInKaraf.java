// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;

import digipoort.api.Aansluiting;
import digipoort.api.Aansluitingen;
import digipoort.api.Actor;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.DeliveryQuery;
import digipoort.api.History;
import digipoort.api.Operations;
import digipoort.api.Outbox;
import digipoort.api.State;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import digipoort.json.Reading;
import digipoort.json.SubmissionReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.inject.Inject;
import org.junit.Before;
import org.ops4j.pax.exam.Option;

/** The distribution with the simulator and aansluitingen to it; the ERP is in the same JVM. */
public abstract class SimulatorInKaraf extends InKaraf {
  /** Everything here ends within this. */
  static final Duration SOON = Duration.ofSeconds(90);

  static final Actor ERP = Actor.operator("erp");

  private static final String CONFIGURATION = "etc/digipoort.core.aansluiting-%s.cfg";

  private static boolean prepared;

  @Inject Outbox outbox;
  @Inject Operations operations;

  @Override
  protected Option[] more() {
    String settings = "etc/digipoort.outbox.cfg";
    return new Option[] {
      editConfigurationFilePut("etc/digipoort.simulator.cfg", "statusDelayMillis", "150"),
      editConfigurationFilePut(settings, "poll.backoff", "initial=100ms,factor=1.2,max=500ms"),
      // what is not there is refused at once
      editConfigurationFilePut(settings, "start.grace.seconds", "0"),
      editConfigurationFilePut(settings, "replace.grace.seconds", "0"),
      // so many scenarios that go wrong would pause the aansluiting
      editConfigurationFilePut(settings, "suspend.faults", "100")
    };
  }

  /** Starts the simulator; three aansluitingen lead to it. */
  @Before
  public void prepare() {
    if (!prepared) {
      shell().run("feature:install digipoort-simulator");
      awaitUsable(ScenarioEnd.DEFAULT);
      aansluiting(ScenarioEnd.HASTY, "answer.timeout.seconds", "2");
      aansluiting(ScenarioEnd.SHA1, "response.sha1.allowed", "true");
      awaitUsable(ScenarioEnd.HASTY);
      awaitUsable(ScenarioEnd.SHA1);
      prepared = true;
    }
    outbox = service(Outbox.class).orElseThrow();
    operations = service(Operations.class).orElseThrow();
  }

  /** As it is now: settings that come a moment after the start replace what was injected. */
  private <T> Optional<T> service(Class<T> type) {
    return Optional.ofNullable(context.getServiceReference(type)).map(context::getService);
  }

  /** Configures one like that to the simulator, but for its name and one setting. */
  static void aansluiting(String naam, String key, String value) {
    aansluiting(naam, Map.of(key, value));
  }

  /** The same with more settings. */
  static void aansluiting(String naam, Map<String, String> settings) {
    String text = text(home(CONFIGURATION.formatted(ScenarioEnd.DEFAULT)));
    StringBuilder own = new StringBuilder(text.replaceFirst("(?m)^naam = .*$", "naam = " + naam));
    assertThat(own).contains("naam = " + naam);
    settings.forEach(
        (key, value) -> {
          String others =
              own.toString().replaceFirst("(?m)^" + key.replace(".", "\\.") + " = .*\n", "");
          own.setLength(0);
          own.append(others).append(key).append(" = ").append(value).append('\n');
        });
    try {
      Files.writeString(home(CONFIGURATION.formatted(naam)), own);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How an aansluiting is listed. */
  final Optional<Aansluiting> aansluiting(String naam) {
    return service(Aansluitingen.class).stream()
        .flatMap(service -> service.list(ERP).stream())
        .filter(one -> one.naam().equals(naam))
        .findFirst();
  }

  private void awaitUsable(String naam) {
    await("aansluiting " + naam)
        .atMost(SOON)
        .until(() -> aansluiting(naam).map(Aansluiting::usable).orElse(false));
  }

  /** The text of a sample about another belanghebbende, under another submissionKey. */
  static String sample(String nummer, String submissionKey) {
    return text(samples().resolve("omzetbelasting-2026-q3.json"))
        .replace("001000044B37", nummer)
        .replace("\"ob-2026-q3\"", '"' + submissionKey + '"');
  }

  static Path samples() {
    return Path.of(System.getProperty("samples"));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the JSON says, to be sent over an aansluiting. */
  static Submission submission(VatReturn figures, String aansluiting) {
    String json = text(figures.file(home("data/test")));
    return submission(json.replace("\"simulator\"", '"' + aansluiting + '"'));
  }

  static Submission submission(String json) {
    var octets = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    try {
      Reading reading = new SubmissionReader().read(octets);
      assertThat(reading).isInstanceOf(Reading.Complete.class);
      return ((Reading.Complete) reading).submission();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands over what must be stored. */
  final Delivery stored(Submission submission) {
    SubmitResult result = outbox.submit(submission, ERP);
    assertThat(result).isInstanceOf(SubmitResult.Stored.class);
    return ((SubmitResult.Stored) result).delivery();
  }

  /** Hands over what must be refused. */
  final SubmitResult.Refused refused(Submission submission) {
    SubmitResult result = outbox.submit(submission, ERP);
    assertThat(result).isInstanceOf(SubmitResult.Refused.class);
    return (SubmitResult.Refused) result;
  }

  final History history(DeliveryId id) {
    return outbox.history(id, ERP).orElseThrow();
  }

  /** Waits until nothing more happens to it by itself. */
  final History ended(DeliveryId id) {
    return await("the end of " + id)
        .atMost(SOON)
        .until(() -> history(id), history -> isOver(history.delivery().state()));
  }

  private static boolean isOver(State state) {
    return state.isFinal() || state == State.PARKED;
  }

  /** The deliveries with this submissionKey. */
  final List<Delivery> list(String submissionKey) {
    return outbox.list(
        new DeliveryQuery(Set.of(), null, null, null, submissionKey, null, null, 50, 0), ERP);
  }

  static SimulatorLedger ledger() {
    return new SimulatorLedger(home("data/simulator/ledger.tsv"));
  }

  /** The door of the runtime for its administrator. */
  static HttpDoor door() {
    var settings = new Properties();
    try (var in = Files.newInputStream(home("etc/org.ops4j.pax.web.cfg"))) {
      settings.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int port = Integer.parseInt(settings.getProperty("org.osgi.service.http.port").strip());
    return HttpDoor.at(port).as("admin", text(home("secrets/admin-password")).strip());
  }
}

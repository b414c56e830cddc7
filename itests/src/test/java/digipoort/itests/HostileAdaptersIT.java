// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;

import digipoort.api.AdapterInfo;
import digipoort.api.Adapters;
import digipoort.api.Delivery;
import digipoort.api.Finding;
import digipoort.api.State;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import digipoort.api.adapter.Adapter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Test;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/**
 * Adapters that do harm in each way that can be thought of, installed in the running distribution:
 * whoever asks them is told so in time, nothing is stored, and the others go on.
 */
public class HostileAdaptersIT extends SimulatorInKaraf {
  private static final AtomicInteger SERIAL = new AtomicInteger();
  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** One call waits for a place and then for an answer; the machine may be busy. */
  private static final Duration IN_TIME = LIMIT.multipliedBy(2).plusSeconds(6);

  @Inject Adapters adapters;

  private final CountDownLatch end = new CountDownLatch(1);
  private final List<ServiceRegistration<?>> installed = new ArrayList<>();

  @Override
  protected Option[] more() {
    return new Option[] {
      composite(super.more()),
      editConfigurationFilePut(
          "etc/digipoort.outbox.cfg", "adapter.seconds", Long.toString(LIMIT.toSeconds()))
    };
  }

  /** Nothing of them stays behind. */
  @After
  public void uninstall() {
    end.countDown();
    installed.forEach(ServiceRegistration::unregister);
    await("the end of their threads").atMost(SOON).until(() -> adapterThreads() == 0);
  }

  @Test
  public void whateverItDoesTheCallerIsToldAndOthersGoOn() {
    HostileAdapter.harms(end)
        .forEach(
            (what, harm) -> {
              String soort = install(new HostileAdapter(harm), 0);
              Submission submission = about(soort);
              long start = System.nanoTime();
              List<Finding> findings = refused(submission).findings();
              assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(IN_TIME);
              assertThat(findings)
                  .as(what)
                  .extracting(Finding::code)
                  .containsExactly("OUTBOX-ADAPTER-FAULT");
              assertThat(findings.get(0).text().nl()).contains("gaf geen bruikbaar antwoord");
              assertThat(list(submission.submissionKey())).as(what).isEmpty();
            });
    assertThat(adapterThreads()).as("one that waits, one that runs in circles").isEqualTo(2);
    assertOthersGoOn();
    assertThat(home("data/digipoort/spool")).isEmptyDirectory();
  }

  @Test
  public void manyCallsThatHangHoldUpNobodyElse() {
    String soort = install(new HostileAdapter((s, t) -> HostileAdapter.hang(end)), 0);
    List<CompletableFuture<SubmitResult>> calls = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Submission submission = about(soort);
      calls.add(CompletableFuture.supplyAsync(() -> outbox.submit(submission, ERP)));
    }
    await("its calls").atMost(SOON).until(() -> adapterThreads() == 4);
    assertOthersGoOn();
    calls.forEach(call -> assertThat(call.join()).isNotInstanceOf(SubmitResult.Stored.class));
    assertThat(adapterThreads()).as("no more than four at once").isEqualTo(4);
    assertThat(info(soort).detail().en()).contains("quarantine");
  }

  @Test
  public void quarantineIsShownAndANewVersionStartsAfresh() {
    HostileAdapter adapter = new HostileAdapter((s, t) -> null);
    String soort = install(adapter, 0);
    for (int i = 0; i < 3; i++) {
      refused(about(soort));
    }
    adapter.preparing = HostileAdapter::ready;
    SubmitResult later = outbox.submit(about(soort), ERP);
    assertThat(later).isInstanceOf(SubmitResult.Unavailable.class);
    assertThat(later.toString()).contains("OUTBOX-ADAPTER-LATER", "quarantine");
    assertThat(info(soort).active()).isFalse();
    assertThat(shell().run("digipoort:adapter-list")).contains("In quarantine until");
    assertThat(shell().run("digipoort:summary")).contains("quarantine");

    installed.remove(installed.size() - 1).unregister();
    install(adapter, soort, 0);

    assertThat(ended(stored(about(soort)).id()).delivery().state()).isEqualTo(State.COMPLETED);
    assertThat(info(soort).active()).isTrue();
  }

  @Test
  public void oneThatClaimsABerichtsoortOfAnotherGoesAgain() {
    install(new HostileAdapter((s, t) -> null), "Omzetbelasting", -1);
    assertOthersGoOn();
    install(new HostileAdapter((s, t) -> null), "Omzetbelasting", 100);
    assertThat(refused(vat()).findings().get(0).code()).isEqualTo("OUTBOX-ADAPTER-FAULT");
    installed.remove(installed.size() - 1).unregister();
    assertOthersGoOn();
  }

  @Test
  public void whatIsStoredIsSentAndFollowedWithoutItsHelp() {
    HostileAdapter throwing = new HostileAdapter();
    throwing.interpreting =
        (all, verdict) -> {
          throw new LinkageError("no");
        };
    HostileAdapter hanging = new HostileAdapter();
    hanging.interpreting =
        (all, verdict) -> {
          HostileAdapter.hang(end);
          return verdict;
        };
    HostileAdapter gone = new HostileAdapter();
    List<Delivery> stored = new ArrayList<>();
    for (HostileAdapter adapter : List.of(throwing, hanging, gone)) {
      stored.add(stored(about(install(adapter, 0))));
    }
    installed.remove(installed.size() - 1).unregister();
    for (Delivery delivery : stored) {
      assertThat(ended(delivery.id()).delivery().state()).isEqualTo(State.COMPLETED);
    }
  }

  @Test
  public void oneThatCannotBeMadeIsNotThere() {
    String soort = "Vijandig_" + SERIAL.incrementAndGet();
    register(
        made(
            () -> {
              throw new IllegalStateException("its constructor fails");
            }),
        soort,
        0);
    assertThat(refused(about(soort)).findings().get(0).code()).isEqualTo("OUTBOX-NO-ADAPTER");
    assertOthersGoOn();
  }

  @Test
  public void oneWhoseConstructorHangsHoldsUpItsInstallerAlone() {
    CountDownLatch begun = new CountDownLatch(1);
    ServiceFactory<Adapter> hanging =
        made(
            () -> {
              begun.countDown();
              HostileAdapter.hang(end);
              return new HostileAdapter();
            });
    String soort = "Vijandig_" + SERIAL.incrementAndGet();
    var installer = CompletableFuture.runAsync(() -> register(hanging, soort, 0));
    await("its constructor").atMost(SOON).until(() -> begun.getCount() == 0);
    assertOthersGoOn();
    String other = install(new HostileAdapter(), 0);
    assertThat(ended(stored(about(other)).id()).delivery().state()).isEqualTo(State.COMPLETED);
    assertThat(find(soort)).isEmpty();
    end.countDown();
    installer.join();
  }

  private static ServiceFactory<Adapter> made(Supplier<Adapter> constructor) {
    return new ServiceFactory<>() {
      @Override
      public Adapter getService(Bundle bundle, ServiceRegistration<Adapter> registration) {
        return constructor.get();
      }

      @Override
      public void ungetService(
          Bundle bundle, ServiceRegistration<Adapter> registration, Adapter adapter) {
        assertThat(adapter).isNotNull();
      }
    };
  }

  private void assertOthersGoOn() {
    assertThat(ended(stored(vat()).id()).delivery().state()).isEqualTo(State.COMPLETED);
  }

  private static Submission vat() {
    return submission(VatReturn.of("Happyflow"), ScenarioEnd.DEFAULT);
  }

  private static Submission about(String soort) {
    String key = "vijandig-" + SERIAL.incrementAndGet();
    return submission(
        """
        {"submissionKey": "%s", "berichtsoort": "%s", "aansluiting": "simulator",
         "belanghebbende": {"nummer": "%s", "type": "KvK"}, "document": {}}
        """
            .formatted(key, soort, key));
  }

  private String install(HostileAdapter adapter, int ranking) {
    String soort = "Vijandig_" + SERIAL.incrementAndGet();
    install(adapter, soort, ranking);
    return soort;
  }

  private void install(HostileAdapter adapter, String soort, int ranking) {
    register(adapter, soort, ranking);
    await(soort).atMost(SOON).until(() -> find(soort).isPresent());
  }

  private void register(Object service, String soort, int ranking) {
    var properties = new Hashtable<String, Object>();
    properties.put("berichtsoort", soort);
    properties.put(Constants.SERVICE_RANKING, ranking);
    installed.add(context.registerService(Adapter.class.getName(), service, properties));
  }

  private AdapterInfo info(String soort) {
    return find(soort).orElseThrow();
  }

  private Optional<AdapterInfo> find(String soort) {
    return adapters.list(ERP).stream()
        .filter(adapter -> adapter.berichtsoorten().contains(soort))
        .findFirst();
  }

  private static long adapterThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("digipoort-adapter"))
        .count();
  }
}

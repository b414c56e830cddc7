// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import net.bytebuddy.ByteBuddy;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.junit.Rule;
import org.junit.rules.TestWatcher;
import org.junit.runner.Description;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.options.extra.VMOption;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;

/**
 * The built distribution, started once per class on free ports; the tests run inside it. {@link
 * BootFinished} is injected so that no test starts before every boot feature is there.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public abstract class InKaraf {
  private static final int LOG_LINES = 150;
  private static final long START_MILLIS = 180_000;

  @Inject protected BundleContext context;
  @Inject protected BootFinished bootFinished;
  @Inject protected SessionFactory shells;

  /** What went wrong in the runtime, beside the failed assertion. */
  @Rule
  public final TestWatcher log =
      new TestWatcher() {
        @Override
        protected void failed(Throwable cause, Description test) {
          System.out.println("=== " + test + " failed; the end of karaf.log:");
          lastLogLines().forEach(System.out::println);
        }
      };

  /** What Pax Exam starts. */
  @Configuration
  public final Option[] configuration() {
    return new Option[] {digipoort(), libraries(), composite(more())};
  }

  /** More options of this class. */
  protected Option[] more() {
    return new Option[0];
  }

  private Option digipoort() {
    return composite(
        karafDistributionConfiguration()
            .frameworkUrl(Path.of(System.getProperty("distribution")).toUri().toString())
            .karafVersion(System.getProperty("karaf.version"))
            .name("Digipoort Adapter")
            .unpackDirectory(Path.of("target", "exam", getClass().getSimpleName()).toFile())
            .useDeployFolder(false),
        keepRuntimeFolder(),
        configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
        vmOption("-Xmx768m"),
        // quick to start; nothing here runs long enough for the other compiler
        vmOption("-XX:TieredStopAtLevel=1"),
        systemTimeout(START_MILLIS),
        systemProperty("samples").value(Path.of("..", "samples").toAbsolutePath().toString()),
        port("etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port"),
        port("etc/org.apache.karaf.shell.cfg", "sshPort"),
        port("etc/digipoort.simulator.cfg", "port"),
        // only for what Pax Exam itself brings along
        editConfigurationFilePut(
            "etc/org.ops4j.pax.url.mvn.cfg",
            "org.ops4j.pax.url.mvn.repositories",
            "file:" + System.getProperty("exam.repository") + "@id=exam"),
        composite(Launcher.jvmOptions().map(VMOption::new).toArray(Option[]::new)));
  }

  private static Option port(String file, String key) {
    return editConfigurationFilePut(file, key, Integer.toString(Ports.free()));
  }

  /** The libraries of the tests, as the versions that this module was compiled with. */
  private static Option libraries() {
    return composite(
        List.of(ByteBuddy.class, Assertions.class, Awaitility.class, Matcher.class).stream()
            .map(InKaraf::jar)
            .map(jar -> bundle(jar).startLevel(1))
            .toArray(Option[]::new));
  }

  private static String jar(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().toString();
  }

  /** A shell of the administrator. */
  protected final Shell shell() {
    return new Shell(shells);
  }

  /** A file or folder of the running distribution. */
  protected static Path home(String path) {
    return Path.of(System.getProperty("karaf.base")).resolve(path);
  }

  /** The end of karaf.log. */
  protected static List<String> lastLogLines() {
    try {
      List<String> lines = Files.readAllLines(home("data/log/karaf.log"));
      return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
    } catch (IOException e) {
      return List.of("karaf.log cannot be read: " + e);
    }
  }
}

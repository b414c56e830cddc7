// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * The adapter on the page keeps the contract, and its pom.xml names what this product is made of.
 */
class WritingAnAdapterTest {
  private static final Path ROOT = Path.of("..");

  @TempDir Path folder;
  private AuthorPage page;

  @BeforeEach
  void follow() throws IOException {
    page = AuthorPage.read(AuthorPage.FILE);
    page.write(folder);
  }

  @Test
  void contractIsKept() throws IOException, ClassNotFoundException {
    TestExecutionSummary summary = run(new AuthoredAdapter(folder).testClasses());
    assertThat(summary.getFailures())
        .extracting(failure -> failure.getTestIdentifier().getDisplayName(), f -> f.getException())
        .isEmpty();
    assertThat(Files.readString(AuthorPage.FILE))
        .contains("runs " + summary.getTestsSucceededCount() + " tests");
  }

  private static TestExecutionSummary run(List<Path> classPath)
      throws IOException, ClassNotFoundException {
    URL[] urls = new URL[classPath.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = classPath.get(i).toUri().toURL();
    }
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    try (var loader = new URLClassLoader(urls, WritingAnAdapterTest.class.getClassLoader())) {
      Class<?> test = loader.loadClass("com.example.melding.MeldingAdapterTest");
      LauncherDiscoveryRequest request =
          LauncherDiscoveryRequestBuilder.request().selectors(selectClass(test)).build();
      LauncherFactory.create().execute(request, listener);
    }
    return listener.getSummary();
  }

  /** Whoever follows the page gets the versions that this product was tested with. */
  @Test
  void versionsAreThoseOfTheProduct() throws IOException {
    String ours = Files.readString(ROOT.resolve("pom.xml"));
    String theirs = page.file("pom.xml");
    assertThat(theirs)
        .contains("<digipoort.version>" + value(ours, "<version>") + "</digipoort.version>");
    for (String artifact :
        List.of("osgi.cmpn", "assertj-core", "maven-compiler-plugin", "maven-surefire-plugin")) {
      assertThat(version(theirs, artifact)).as(artifact).isEqualTo(version(ours, artifact));
    }
    assertThat(version(theirs, "maven-jar-plugin")).isEqualTo(version(ours, "maven-jar-plugin"));
    assertThat(version(theirs, "junit-jupiter")).isEqualTo(value(ours, "<junit.version>"));
    assertThat(version(theirs, "bnd-maven-plugin")).isEqualTo(value(ours, "<bnd.version>"));
    assertThat(page.file("features.xml"))
        .contains("/" + AuthoredAdapter.NAME + "/" + AuthoredAdapter.VERSION);
  }

  private static String version(String pom, String artifact) {
    return value(pom, "<artifactId>" + artifact + "</artifactId>\\s*<version>");
  }

  private static String value(String pom, String before) {
    Matcher found = Pattern.compile(before + "([^<]+)<").matcher(pom);
    assertThat(found.find()).as(before).isTrue();
    return found.group(1);
  }
}

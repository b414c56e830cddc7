// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import aQute.bnd.component.DSAnnotations;
import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Jar;
import digipoort.api.adapter.Adapter;
import digipoort.budget.ReadingLimits;
import digipoort.xbrl.XmlNode;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The adapter of a folder as Maven lays it out, built without Maven: what the page of authors says
 * must hold on a machine that has nothing installed.
 *
 * @param folder with pom.xml, bnd.bnd and src
 */
record AuthoredAdapter(Path folder) {
  static final String NAME = "com.example.melding";
  static final String VERSION = "1.0.0";

  private Path classes() throws IOException {
    return compiled("main", "classes", contracts());
  }

  /** The compiled class and its test, beside each other on a class path. */
  List<Path> testClasses() throws IOException {
    Path classes = classes();
    String path = classes + File.pathSeparator + System.getProperty("java.class.path");
    return List.of(classes, compiled("test", "test-classes", path));
  }

  /** What its pom.xml depends on, and what that brings. */
  private static String contracts() {
    return Stream.of(Adapter.class, XmlNode.class, ReadingLimits.class, Component.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(URI.create(location.toString())).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Path compiled(String sources, String target, String classPath) throws IOException {
    Path out = Files.createDirectories(folder.resolve("target").resolve(target));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
        Stream<Path> walk = Files.walk(folder.resolve("src").resolve(sources))) {
      List<Path> files = walk.filter(file -> file.toString().endsWith(".java")).toList();
      List<String> options =
          List.of("--release", "17", "-proc:none", "-cp", classPath, "-d", out.toString());
      boolean good =
          compiler
              .getTask(
                  said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!good) {
        throw new IllegalStateException(said.toString());
      }
    }
    return out;
  }

  /** Makes the bundle as bnd-maven-plugin does. */
  void jar(Path file) throws IOException {
    try (Analyzer analyzer = new Analyzer(new Jar(classes().toFile()))) {
      analyzer.addBasicPlugin(new DSAnnotations());
      analyzer.setProperties(folder.resolve("bnd.bnd").toFile());
      analyzer.setBundleSymbolicName(NAME);
      analyzer.setBundleVersion(VERSION);
      for (String entry : contracts().split(File.pathSeparator)) {
        analyzer.addClasspath(Path.of(entry).toFile());
      }
      analyzer.getJar().setManifest(analyzer.calcManifest());
      if (!analyzer.isOk()) {
        throw new IOException(analyzer.getErrors() + " " + analyzer.getWarnings());
      }
      analyzer.getJar().write(file.toFile());
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(file + " cannot be made", e);
    }
  }
}

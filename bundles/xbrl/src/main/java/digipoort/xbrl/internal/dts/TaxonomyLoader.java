// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.Labels;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.namespace.QName;

/** Loads one entry point of a package. */
public final class TaxonomyLoader {
  private final Schemas schemas = new Schemas();
  private final Links links = new Links();
  private final Documents documents;

  private TaxonomyLoader(Documents documents) {
    this.documents = documents;
  }

  /**
   * Reads the whole DTS of the entry point.
   *
   * @param packages that of the entry point, then those it may refer to
   * @param entryPoint its documents
   */
  public static Taxonomy load(
      List<PackageFiles> packages, List<String> entryPoint, Taxonomy.Origin origin) {
    List<Documents.Library> libraries =
        packages.stream().map(files -> new Documents.Library(files, Catalog.read(files))).toList();
    return new TaxonomyLoader(new Documents(libraries)).load(entryPoint, origin);
  }

  private Taxonomy load(List<String> entryPoint, Taxonomy.Origin origin) {
    documents.discover(
        entryPoint,
        document -> {
          if (document.schema()) {
            schemas.add(document);
            document.embedded().forEach(links::add);
          } else if (document.linkbase()) {
            links.add(document);
          }
        });
    Map<QName, Labels> labels = labels(schemas::named);
    Map<String, Labels> roleLabels = labels(schemas::role);
    Map<QName, Concept> concepts = concepts(labels);
    Map<String, List<Arc>> arcs = arcs(concepts);
    Map<String, Network> networks = new HashMap<>();
    arcs.forEach((arcrole, list) -> networks.put(arcrole, new Network(list)));
    Network none = new Network(List.of());
    Cubes cubes =
        new Cubes(concepts, kind -> networks.getOrDefault(Links.DIMENSIONAL + kind, none));
    return new Taxonomy(
        origin,
        concepts,
        new Presentation(
                networks.getOrDefault(Links.PARENT_CHILD, none),
                role -> roleLabels.getOrDefault(role, Labels.NONE))
            .sections(),
        cubes.all(),
        new Enumerations(schemas, cubes).all(),
        new Taxonomy.Rules(links.formulas(), links.calculations()),
        links.texts(Labels.FILING_INDICATOR));
  }

  private <T> Map<T, Labels> labels(Function<String, Optional<T>> meaning) {
    Map<T, Labels> labels = new HashMap<>();
    for (String pointer : links.labelled()) {
      meaning.apply(pointer).ifPresent(named -> labels.put(named, links.labels(pointer)));
    }
    return labels;
  }

  private Map<QName, Concept> concepts(Map<QName, Labels> labels) {
    Map<QName, Concept> concepts =
        new Concepts(schemas, name -> labels.getOrDefault(name, Labels.NONE)).all();
    boolean indicators =
        documents.core().stream().anyMatch(uri -> uri.getPath().endsWith("filing-indicators.xsd"));
    if (indicators) {
      Concepts.filingIndicators().forEach(concepts::putIfAbsent);
    }
    return concepts;
  }

  private Map<String, List<Arc>> arcs(Map<QName, Concept> concepts) {
    Map<String, List<Arc>> arcs = new HashMap<>();
    for (Links.Pointed arc : links.arcs()) {
      arcs.computeIfAbsent(arc.arcrole(), none -> new ArrayList<>())
          .add(
              new Arc(
                  arc.role(),
                  concept(arc, arc.from(), concepts),
                  concept(arc, arc.to(), concepts),
                  Arc.order(arc.node()),
                  arc.document(),
                  arc.node()));
    }
    return arcs;
  }

  private QName concept(Links.Pointed arc, String pointer, Map<QName, Concept> concepts) {
    return schemas
        .named(pointer)
        .filter(concepts::containsKey)
        .orElseThrow(() -> arc.document().refused(arc.node(), pointer + " (expected: a concept)"));
  }
}

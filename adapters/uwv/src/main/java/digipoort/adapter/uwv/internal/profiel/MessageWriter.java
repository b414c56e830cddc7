// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.profiel;

import digipoort.adapter.uwv.internal.melding.Given;
import digipoort.adapter.uwv.internal.melding.Instance;
import digipoort.adapter.uwv.internal.profiel.Element.Content;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a report by the elements of a profile: UTF-8, one element a line. */
final class MessageWriter {
  private final Given given;

  private MessageWriter(Given given) {
    this.given = given;
  }

  /** An element that will be written. */
  private record Node(QName name, String text, List<Node> children, String at) {}

  static Written write(Element root, Map<String, String> prefixes, Instance report, Given given) {
    List<Node> nodes = new MessageWriter(given).nodes(root, report);
    Node top = nodes.isEmpty() ? new Node(root.name(), "", List.of(), "") : nodes.get(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      Page page = new Page(xml);
      page.write(top, prefixes);
      return new Written(out.toByteArray(), page.places);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
  }

  /** What an element becomes: nothing when there is nothing to put into it. */
  private List<Node> nodes(Element element, Instance at) {
    if (element.content() instanceof Content.Filled filled) {
      return List.of(new Node(element.name(), given.value(filled.words()), List.of(), ""));
    }
    if (element.content() instanceof Content.OfField of) {
      return at.value(of.field().name()).stream()
          .map(v -> new Node(element.name(), of.conversion().out(v.text()), List.of(), v.at()))
          .toList();
    }
    if (element.content() instanceof Content.OfGroup of) {
      return at.occurrences(of.group().name()).stream()
          .map(occurrence -> wrapper(element, occurrence, occurrence.at()))
          .filter(node -> !node.children().isEmpty())
          .toList();
    }
    Node node = wrapper(element, at, "");
    return node.children().isEmpty() ? List.of() : List.of(node);
  }

  private Node wrapper(Element element, Instance instance, String at) {
    List<Node> children =
        element.children().stream().flatMap(child -> nodes(child, instance).stream()).toList();
    return new Node(element.name(), "", children, at);
  }

  /** The lines of a message. */
  private static final class Page {
    private final XMLStreamWriter xml;
    private final List<String> places = new ArrayList<>();

    Page(XMLStreamWriter xml) {
      this.xml = xml;
    }

    void write(Node root, Map<String, String> prefixes) throws XMLStreamException {
      xml.writeStartDocument("UTF-8", "1.0");
      places.add("");
      newLine(0);
      start(root.name());
      for (Map.Entry<String, String> prefix : new TreeMap<>(prefixes).entrySet()) {
        xml.writeNamespace(prefix.getKey(), prefix.getValue());
      }
      content(root, 0);
      newLine(0);
      xml.writeEndDocument();
      xml.flush();
    }

    private void content(Node node, int depth) throws XMLStreamException {
      places.add(node.at());
      for (Node child : node.children()) {
        newLine(depth + 1);
        start(child.name());
        content(child, depth + 1);
      }
      if (node.children().isEmpty()) {
        xml.writeCharacters(node.text());
        node.text().chars().filter(c -> c == '\n').forEach(c -> places.add(node.at()));
      } else {
        newLine(depth);
        places.add(node.at());
      }
      xml.writeEndElement();
    }

    private void start(QName name) throws XMLStreamException {
      xml.writeStartElement(name.getPrefix(), name.getLocalPart(), name.getNamespaceURI());
    }

    private void newLine(int depth) throws XMLStreamException {
      xml.writeCharacters("\n" + "  ".repeat(depth));
    }
  }
}

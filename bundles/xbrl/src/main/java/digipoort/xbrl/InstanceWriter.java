// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an {@link Instance} as a stream: UTF-8 without a byte order mark, one element per line.
 * The same instance always gives the same octets.
 */
public final class InstanceWriter {
  private final XMLStreamWriter xml;

  private InstanceWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The octets of the instance. */
  public static byte[] octets(Instance instance) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(instance, out);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
    return out.toByteArray();
  }

  /** Writes the instance; the stream is flushed, not closed. */
  public static void write(Instance instance, OutputStream out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    new InstanceWriter(xml).write(instance);
    xml.flush();
  }

  private void write(Instance instance) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("xbrli", "xbrl", Namespaces.XBRLI);
    for (Map.Entry<String, String> prefix : prefixes(instance).entrySet()) {
      xml.writeNamespace(prefix.getKey(), prefix.getValue());
    }
    xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", instance.language());
    schemaRef(instance.entryPoint());
    for (String schema : instance.moreSchemas()) {
      schemaRef(schema);
    }
    for (Context context : instance.contexts()) {
      write(context);
    }
    for (Unit unit : instance.units()) {
      write(unit);
    }
    for (Fact fact : instance.facts()) {
      write(1, fact);
    }
    end(0);
    line(0);
    xml.writeEndDocument();
  }

  private static Map<String, String> prefixes(Instance instance) {
    Map<String, String> prefixes = new TreeMap<>(instance.prefixes());
    prefixes.put("xbrli", Namespaces.XBRLI);
    prefixes.put("link", Namespaces.LINK);
    prefixes.put("xlink", Namespaces.XLINK);
    for (Unit unit : instance.units()) {
      Stream.concat(unit.measures().stream(), unit.divisors().stream())
          .forEach(measure -> prefixes.put(measure.getPrefix(), measure.getNamespaceURI()));
    }
    boolean dimensional =
        instance.contexts().stream()
            .anyMatch(c -> !c.dimensions().isEmpty() || !c.segment().isEmpty());
    if (dimensional) {
      prefixes.put("xbrldi", Namespaces.XBRLDI);
    }
    instance.facts().forEach(fact -> attributePrefixes(fact, prefixes));
    return prefixes;
  }

  private static void attributePrefixes(Fact fact, Map<String, String> prefixes) {
    if (fact instanceof Fact.Item item) {
      item.attributes().keySet().stream()
          .filter(name -> !name.getPrefix().isEmpty() && !name.getPrefix().equals("xml"))
          .forEach(name -> prefixes.put(name.getPrefix(), name.getNamespaceURI()));
    } else if (fact instanceof Fact.Tuple tuple) {
      tuple.facts().forEach(child -> attributePrefixes(child, prefixes));
    }
  }

  private void schemaRef(String uri) throws XMLStreamException {
    line(1);
    xml.writeEmptyElement("link", "schemaRef", Namespaces.LINK);
    xml.writeAttribute("xlink", Namespaces.XLINK, "type", "simple");
    xml.writeAttribute("xlink", Namespaces.XLINK, "href", uri);
  }

  private void write(Unit unit) throws XMLStreamException {
    start(1, "unit");
    xml.writeAttribute("id", unit.id());
    if (unit.divisors().isEmpty()) {
      measures(2, unit.measures());
    } else {
      start(2, "divide");
      start(3, "unitNumerator");
      measures(4, unit.measures());
      end(3);
      start(3, "unitDenominator");
      measures(4, unit.divisors());
      end(3);
      end(2);
    }
    end(1);
  }

  private void measures(int depth, List<QName> measures) throws XMLStreamException {
    for (QName measure : measures) {
      leaf(depth, "measure", lexical(measure));
    }
  }

  private void write(Context context) throws XMLStreamException {
    start(1, "context");
    xml.writeAttribute("id", context.id());
    start(2, "entity");
    line(3);
    xml.writeStartElement("xbrli", "identifier", Namespaces.XBRLI);
    xml.writeAttribute("scheme", context.scheme());
    xml.writeCharacters(context.identifier());
    xml.writeEndElement();
    members(3, "segment", context.segment());
    end(2);
    start(2, "period");
    if (context.period() instanceof Context.Period.Duration duration) {
      leaf(3, "startDate", duration.begin().toString());
      leaf(3, "endDate", duration.end().toString());
    } else if (context.period() instanceof Context.Period.Moment moment) {
      leaf(3, "instant", moment.date().toString());
    } else {
      line(3);
      xml.writeEmptyElement("xbrli", "forever", Namespaces.XBRLI);
    }
    end(2);
    members(2, "scenario", context.dimensions());
    end(1);
  }

  private void members(int depth, String container, List<Context.Dimension> members)
      throws XMLStreamException {
    if (!members.isEmpty()) {
      start(depth, container);
      for (Context.Dimension dimension : members) {
        write(depth + 1, dimension);
      }
      end(depth);
    }
  }

  private void write(int depth, Context.Dimension dimension) throws XMLStreamException {
    line(depth);
    if (dimension instanceof Context.Dimension.Explicit explicit) {
      xml.writeStartElement("xbrldi", "explicitMember", Namespaces.XBRLDI);
      xml.writeAttribute("dimension", lexical(explicit.dimension()));
      xml.writeCharacters(lexical(explicit.member()));
    } else if (dimension instanceof Context.Dimension.Typed typed) {
      xml.writeStartElement("xbrldi", "typedMember", Namespaces.XBRLDI);
      xml.writeAttribute("dimension", lexical(typed.dimension()));
      QName domain = typed.domain();
      xml.writeStartElement(domain.getPrefix(), domain.getLocalPart(), domain.getNamespaceURI());
      xml.writeCharacters(typed.value());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void write(int depth, Fact fact) throws XMLStreamException {
    QName concept = fact.concept();
    line(depth);
    xml.writeStartElement(concept.getPrefix(), concept.getLocalPart(), concept.getNamespaceURI());
    if (fact instanceof Fact.Item item) {
      xml.writeAttribute("contextRef", item.context());
      if (item.unit() != null) {
        xml.writeAttribute("unitRef", item.unit());
      }
      if (item.decimals() != null) {
        xml.writeAttribute("decimals", item.decimals());
      }
      for (Map.Entry<QName, String> attribute : item.attributes().entrySet()) {
        write(attribute.getKey(), attribute.getValue());
      }
      xml.writeCharacters(item.value());
      xml.writeEndElement();
    } else if (fact instanceof Fact.Tuple tuple) {
      for (Fact child : tuple.facts()) {
        write(depth + 1, child);
      }
      end(depth);
    }
  }

  private void write(QName attribute, String value) throws XMLStreamException {
    if (attribute.getPrefix().isEmpty()) {
      xml.writeAttribute(attribute.getLocalPart(), value);
    } else {
      xml.writeAttribute(
          attribute.getPrefix(), attribute.getNamespaceURI(), attribute.getLocalPart(), value);
    }
  }

  private void start(int depth, String name) throws XMLStreamException {
    line(depth);
    xml.writeStartElement("xbrli", name, Namespaces.XBRLI);
  }

  private void leaf(int depth, String name, String value) throws XMLStreamException {
    start(depth, name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private void end(int depth) throws XMLStreamException {
    line(depth);
    xml.writeEndElement();
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static String lexical(QName name) {
    return name.getPrefix() + ":" + name.getLocalPart();
  }
}

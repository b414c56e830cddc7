// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import digipoort.api.Text;
import digipoort.budget.BudgetExceededException;
import digipoort.budget.ReadingBudget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Builds one tree of {@link XmlNode}s. */
final class XmlTree {
  /** Names that are kept to be shared; a document has few of them. */
  private static final int SHARED_NAMES = 10_000;

  private final ReadingBudget budget;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<QName, QName> names = new HashMap<>();
  private @Nullable XmlNode root;

  XmlTree(ReadingBudget budget) {
    this.budget = budget;
  }

  /** Opens the document with the budget that it is given. */
  interface Source {
    XMLStreamReader open(ReadingBudget budget) throws XMLStreamException;
  }

  XmlNode read(Source source) {
    try {
      XMLStreamReader reader = source.open(budget);
      while (reader.hasNext()) {
        take(reader, reader.next());
      }
      reader.close();
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      int line = at == null ? 1 : Math.max(1, at.getLineNumber());
      int column = at == null ? 1 : Math.max(1, at.getColumnNumber());
      throw new XmlRefusedException(Text.verbatim(reason(e)), line, column, e);
    } catch (BudgetExceededException e) {
      Text reason = new Text(e.dutchReason(), e.englishReason());
      throw new XmlRefusedException(
          reason, Math.max(1, e.place().line()), Math.max(1, e.place().column()), e);
    }
    if (root == null) {
      throw new XmlRefusedException(new Text("geen element", "no root element"), 1, 1, null);
    }
    return root;
  }

  private void take(XMLStreamReader reader, int event) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        if (!open.isEmpty()) {
          open.getFirst().text.append(reader.getText());
        }
      }
      default -> {}
    }
  }

  private void start(XMLStreamReader reader) {
    Map<QName, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(shared(reader.getAttributeName(i)), reader.getAttributeValue(i));
    }
    Map<String, String> declared = new LinkedHashMap<>();
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      String prefix = reader.getNamespacePrefix(i);
      String uri = reader.getNamespaceURI(i);
      declared.put(prefix == null ? "" : prefix, uri == null ? "" : uri);
    }
    NamespaceScope outer = open.isEmpty() ? NamespaceScope.NONE : open.getFirst().scope;
    open.push(
        new Open(
            shared(reader.getName()), attributes, outer.within(declared), reader.getLocation()));
  }

  private QName shared(QName name) {
    QName known = names.get(name);
    if (known != null && known.getPrefix().equals(name.getPrefix())) {
      return known;
    }
    if (names.size() < SHARED_NAMES) {
      names.put(name, name);
    }
    return name;
  }

  private void end() {
    XmlNode node = open.pop().close();
    if (open.isEmpty()) {
      root = node;
    } else {
      open.getFirst().children.add(node);
    }
  }

  /** The JDK puts "ParseError at [row,col]:[1,2]\nMessage: " before what matters. */
  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int start = message.indexOf("Message: ");
    String reason = start < 0 ? message : message.substring(start + "Message: ".length()).strip();
    return reason.isBlank() ? "not well-formed" : reason;
  }

  private static final class Open {
    private final QName name;
    private final Map<QName, String> attributes;
    private final NamespaceScope scope;
    private final int line;
    private final int column;
    private final List<XmlNode> children = new ArrayList<>(0);
    private final StringBuilder text = new StringBuilder();

    Open(QName name, Map<QName, String> attributes, NamespaceScope scope, Location at) {
      this.name = name;
      this.attributes = AttributeMap.copyOf(attributes);
      this.scope = scope;
      this.line = at.getLineNumber();
      this.column = at.getColumnNumber();
    }

    XmlNode close() {
      return new XmlNode(name, attributes, children, text.toString(), scope, line, column);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.profiel;

import digipoort.adapter.uwv.internal.melding.Instance.Draft;
import digipoort.adapter.uwv.internal.melding.Value;
import digipoort.adapter.uwv.internal.model.Model;
import digipoort.adapter.uwv.internal.profiel.Element.Content;
import digipoort.mapping.instance.Place;
import digipoort.xbrl.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a message by the elements of a profile. Their order is left to the schema. */
final class MessageReader {
  private final List<XmlNode> unknown = new ArrayList<>();

  private MessageReader() {}

  static Profile.Content read(Element root, XmlNode message, Model model) {
    MessageReader reader = new MessageReader();
    Draft draft = new Draft(model.root(), Place.of(message));
    reader.children(root, message, draft);
    return new Profile.Content(draft.done(), reader.unknown);
  }

  private void children(Element element, XmlNode node, Draft draft) {
    for (XmlNode child : node.children()) {
      Optional<Element> known =
          element.children().stream().filter(e -> e.name().equals(child.name())).findFirst();
      if (known.isPresent()) {
        take(known.get(), child, draft);
      } else {
        unknown.add(child);
      }
    }
  }

  private void take(Element element, XmlNode node, Draft draft) {
    if (element.content() instanceof Content.OfField of) {
      String written = node.text().strip();
      String text = of.conversion().in(written);
      if (!text.isEmpty() && !draft.put(new Value(of.field(), text, written, Place.of(node)))) {
        unknown.add(node);
      }
    } else if (element.content() instanceof Content.OfGroup of) {
      children(element, node, draft.add(of.group(), Place.of(node)));
    } else {
      children(element, node, draft);
    }
  }
}

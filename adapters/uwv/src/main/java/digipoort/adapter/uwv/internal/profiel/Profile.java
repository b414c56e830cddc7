// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.profiel;

import digipoort.adapter.uwv.internal.melding.Given;
import digipoort.adapter.uwv.internal.melding.Instance;
import digipoort.adapter.uwv.internal.model.Field;
import digipoort.adapter.uwv.internal.model.Group;
import digipoort.adapter.uwv.internal.model.Member;
import digipoort.adapter.uwv.internal.model.Model;
import digipoort.mapping.descriptor.Source;
import digipoort.xbrl.XmlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A form that a message to UWV has: its elements and its schema. Immutable. */
public final class Profile {
  private static final int SHORT = 12;

  private final Source source;
  private final Head head;
  private final Element root;
  private final Xsd xsd;
  private final Set<Field> mapped = Collections.newSetFromMap(new IdentityHashMap<>());

  Profile(Source source, Head head, Element root, Xsd xsd) {
    this.source = source;
    this.head = head;
    this.root = root;
    this.xsd = xsd;
    root.fields().forEach(mapped::add);
  }

  /**
   * What it says about itself.
   *
   * @param name unique; an operator's profile replaces the shipped one of the same name
   * @param version of the profile itself
   * @param production whether it may be used in {@code productie}
   * @param prefixes prefix to namespace
   */
  public record Head(
      String name, String version, boolean production, Map<String, String> prefixes) {
    public Head {
      prefixes = Map.copyOf(prefixes);
    }
  }

  /**
   * What a message holds.
   *
   * @param report what the profile knows
   * @param unknown elements that it does not
   */
  public record Content(Instance report, List<XmlNode> unknown) {
    public Content {
      unknown = List.copyOf(unknown);
    }
  }

  /** What it says about itself. */
  public Head head() {
    return head;
  }

  /** Where it came from. */
  public Source source() {
    return source;
  }

  /** For the record: what was used. */
  public String signature() {
    return head.name() + " v" + head.version() + " sha256:" + source.sha256().substring(0, SHORT);
  }

  /** The message, one element a line. */
  public Written write(Instance report, Given given) {
    return MessageWriter.write(root, head.prefixes(), report, given);
  }

  /** What the schema has against a message. */
  public List<Xsd.Objection> objections(byte[] message) {
    return xsd.check(message);
  }

  /** Whether a message has the root element of this profile. */
  boolean fits(XmlNode message) {
    return root.name().equals(message.name());
  }

  /** The report that a message holds, and what of it the profile does not know. */
  public Content read(XmlNode message, Model model) {
    return MessageReader.read(root, message, model);
  }

  /** Where something was handed over that the profile has no place for. */
  public List<String> unmapped(Instance report) {
    List<String> places = new ArrayList<>();
    collect(report, places);
    return places;
  }

  private void collect(Instance instance, List<String> places) {
    for (Member member : instance.group().members()) {
      if (member instanceof Field field && !mapped.contains(field)) {
        instance
            .value(field.name())
            .filter(value -> !value.written().isEmpty())
            .ifPresent(value -> places.add(value.at()));
      } else if (member instanceof Group group) {
        instance.occurrences(group.name()).forEach(nested -> collect(nested, places));
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.json.internal;

import digipoort.api.BerichtInhoud;
import digipoort.api.FieldReader;
import digipoort.json.ContentIntake.StoredContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ready-made content and the bijlagen. */
final class Contents {
  private final Checks checks;
  private final Map<String, StoredContent> octets;
  private final Optional<BerichtInhoud> inhoud;
  private final List<BerichtInhoud> bijlagen = new ArrayList<>();

  Contents(FieldReader root, Map<String, StoredContent> octets) {
    this.checks = new Checks(root);
    this.octets = octets;
    this.inhoud =
        root.names().contains("inhoud") ? content(root.fields("inhoud")) : Optional.empty();
    for (FieldReader bijlage : root.items("bijlagen")) {
      content(bijlage).ifPresent(bijlagen::add);
    }
  }

  Optional<BerichtInhoud> inhoud() {
    return inhoud;
  }

  List<BerichtInhoud> bijlagen() {
    return bijlagen;
  }

  private Optional<BerichtInhoud> content(FieldReader fields) {
    Optional<String> mimeType = checks.required(fields, "mimeType", 255);
    Optional<String> bestandsnaam =
        checks.required(fields, "bestandsnaam", 80).filter(name -> isFileName(fields, name));
    Optional<StoredContent> content =
        fields.requiredText("base64").flatMap(marker -> octets(fields.pointerTo("base64")));
    if (mimeType.isEmpty() || bestandsnaam.isEmpty() || content.isEmpty()) {
      return Optional.empty();
    }
    StoredContent held = content.get();
    return Optional.of(
        new BerichtInhoud(
            mimeType.get(), bestandsnaam.get(), held.length(), held.sha256(), held.source()));
  }

  private Optional<StoredContent> octets(String pointer) {
    StoredContent content = octets.get(pointer);
    if (content == null || content.length() == 0) {
      checks.wrong(pointer, "De inhoud is leeg.", "The content is empty.");
      return Optional.empty();
    }
    return Optional.of(content);
  }

  private boolean isFileName(FieldReader fields, String name) {
    boolean right = name.matches("[A-Za-z0-9._-]+");
    if (!right) {
      checks.wrong(
          fields.pointerTo("bestandsnaam"),
          "'" + name + "' mag alleen letters, cijfers, '.', '_' en '-' bevatten.",
          "'" + name + "' may hold only letters, digits, '.', '_' and '-'.");
    }
    return right;
  }
}

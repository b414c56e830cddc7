// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import digipoort.adapter.vpb.internal.bericht.Contexts;
import digipoort.adapter.vpb.internal.feiten.FactList;
import digipoort.adapter.vpb.internal.figures.FormDocument;
import digipoort.adapter.vpb.internal.form.Form;
import digipoort.adapter.vpb.internal.grootboek.RgsMapping;
import digipoort.api.ErpDocument;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Tijdvak;
import digipoort.mapping.Findings;
import digipoort.mapping.Unread;
import digipoort.xbrl.Fact;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a message from what an ERP hands over. */
final class DocumentFiling {
  private static final String PROFILE = "profiel";
  private static final String ENTRY_POINT = "entrypoint";
  private static final String CONSULTANT = "TaxConsultantNumber";

  private final MessageType type;
  private final Targets targets;
  private final RgsMapping mapping;
  private final Making making;

  DocumentFiling(MessageType type, Targets targets, RgsMapping mapping) {
    this.type = type;
    this.targets = targets;
    this.mapping = mapping;
    this.making = new Making(type);
  }

  /** The message; without content, and with errors among the findings, when it cannot be made. */
  Optional<Content> make(
      ErpDocument document, Identiteit who, Tijdvak boekjaar, List<Finding> findings) {
    FieldReader reader = FieldReader.of(document);
    Optional<Target> target = target(reader, boekjaar, findings);
    Contexts contexts =
        new Contexts(target.map(Target::scheme).orElse(MessageType.SCHEME), who.nummer(), boekjaar);
    Optional<Filled> filled =
        form(reader, target, findings)
            .map(form -> Filled.read(reader, form, type.prefix(), mapping, findings));
    filled.ifPresent(given -> consultant(given, who, findings));
    FactList.Read listed = listed(reader, target, contexts, findings);
    if (filled.isEmpty() && !reader.names().contains(FactList.FIELD)) {
      findings.add(empty());
    }
    reader.findings().stream()
        .filter(finding -> !listed.unlooked().contains(finding.location()))
        .forEach(findings::add);
    List<Fact> facts = new ArrayList<>();
    filled.ifPresent(f -> facts.addAll(f.facts(reader, contexts, type.prefix(), findings)));
    facts.addAll(listed.facts());
    Filled form = filled.orElse(null);
    return target.map(
        known ->
            Findings.stop(findings)
                ? making.nothing(known, form)
                : making.content(
                    new Making.Material(known, contexts, facts, form), boekjaar, findings));
  }

  /** Whoever files for consultants names the same one twice. */
  private void consultant(Filled filled, Identiteit who, List<Finding> findings) {
    boolean other =
        type.number() == MessageType.Number.BECON
            && filled.given().texts().entrySet().stream()
                .filter(text -> text.getKey().getLocalPart().equals(CONSULTANT))
                .anyMatch(text -> !text.getValue().equals(who.nummer()));
    if (other) {
      findings.add(
          Finding.warning(type.kind().code("IDENTITY"), "/consulent/beconnummer")
              .says(
                  "Dit is een ander beconnummer dan dat van de belanghebbende.",
                  "This is another becon than that of the belanghebbende.")
              .todo("Maak ze gelijk.", "Make them equal.")
              .build());
    }
  }

  private Optional<Target> target(FieldReader reader, Tijdvak boekjaar, List<Finding> findings) {
    Optional<String> named = reader.text(ENTRY_POINT);
    if (named.isEmpty()) {
      return targets.forPeriod(boekjaar, findings);
    }
    Optional<Target> target = targets.forEntryPoint(named.get(), findings);
    target
        .filter(known -> !Unread.of(findings).has("tijdvak"))
        .flatMap(known -> targets.otherYear(known, boekjaar, "/" + ENTRY_POINT))
        .ifPresent(findings::add);
    if (target.isEmpty()) {
      String shown = named.get().length() > 200 ? named.get().substring(0, 200) : named.get();
      findings.add(
          Finding.error(type.kind().code("ENTRYPOINT"), "/" + ENTRY_POINT)
              .says(
                  "Onbekend entrypoint '" + shown + "' (bekend: " + targets.known() + ").",
                  "Unknown entry point '" + shown + "' (known: " + targets.known() + ").")
              .todo(
                  "Laat het weg, of installeer het taxonomiepakket in etc/digipoort/taxonomies.",
                  "Leave it out, or install the taxonomy package in etc/digipoort/taxonomies.")
              .build());
    }
    return target;
  }

  /**
   * The form that the document fills in, if any; the newest, to read by, when the entry point or
   * the boekjaar has none.
   */
  private Optional<Form> form(FieldReader reader, Optional<Target> target, List<Finding> findings) {
    Optional<String> named = reader.text(PROFILE);
    Form own = target.map(Target::form).orElse(null);
    Form form = own == null ? targets.forms().all().get(0) : own;
    boolean known = own != null || target.isEmpty();
    if (known && named.orElse("").equals(form.profile())) {
      return Optional.of(form);
    }
    if (named.isPresent() || FormDocument.fillsIn(form, reader)) {
      findings.add(noProfile(named.orElse(""), known ? form : null));
      return Optional.of(form);
    }
    return Optional.empty();
  }

  private Finding noProfile(String named, @Nullable Form known) {
    String shown = named.length() > 40 ? named.substring(0, 40) + "..." : named;
    Finding.Builder finding = Finding.error(type.kind().code("PROFILE"), "/" + PROFILE);
    if (known == null) {
      return finding
          .says(
              "Voor dit entrypoint is er geen profiel.",
              "There is no profile for this entry point.")
          .todo(
              "Geef alles als feiten, of zet een descriptor in etc/digipoort/descriptors/"
                  + type.folder()
                  + ".",
              "Give everything as feiten, or put a descriptor into etc/digipoort/descriptors/"
                  + type.folder()
                  + ".")
          .build();
    }
    return finding
        .says(
            named.isEmpty() ? "Het profiel ontbreekt." : "Profiel '" + shown + "' bestaat niet.",
            named.isEmpty() ? "The profile is missing." : "There is no profile '" + shown + "'.")
        .todo("Geef profiel: " + known.profile() + ".", "Give profiel: " + known.profile() + ".")
        .build();
  }

  private FactList.Read listed(
      FieldReader reader, Optional<Target> target, Contexts contexts, List<Finding> findings) {
    if (!reader.names().contains(FactList.FIELD)) {
      return FactList.Read.NONE;
    }
    Taxonomy taxonomy = target.map(Target::taxonomy).orElse(null);
    if (taxonomy != null) {
      return FactList.read(reader, taxonomy, contexts, findings);
    }
    target.ifPresent(known -> findings.add(needsPackage(known)));
    return FactList.Read.NOTHING;
  }

  private Finding needsPackage(Target target) {
    return Finding.error(type.kind().code("NO-TAXONOMY"), "/" + FactList.FIELD)
        .says(
            "Voor feiten is het taxonomiepakket nodig met " + target.entryPoint() + ".",
            "Facts need the taxonomy package with " + target.entryPoint() + ".")
        .todo(
            "Zet het officiële pakket (zip) in etc/digipoort/taxonomies.",
            "Put the official package (zip) into etc/digipoort/taxonomies.")
        .build();
  }

  private Finding empty() {
    return Finding.error(type.kind().code("EMPTY"), "")
        .says(
            "Het document heeft geen profiel en geen feiten.",
            "The document has neither profiel nor feiten.")
        .todo(
            "Geef profiel: eenvoudige-bv met de cijfers, of een lijst feiten.",
            "Give profiel: eenvoudige-bv with the figures, or a list feiten.")
        .build();
  }
}

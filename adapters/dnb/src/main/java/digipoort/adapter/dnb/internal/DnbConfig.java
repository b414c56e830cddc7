// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The settings of the adapter; every default is here. */
@ObjectClassDefinition(
    name = "Digipoort Adapter: DNB",
    description =
        "Reports for De Nederlandsche Bank. No Digipoort stream of DNB is publicly known: a report"
            + " is put into a folder and a person uploads it in DNB's portal. PID"
            + " digipoort.adapter.dnb.")
@interface DnbConfig {
  String PID = "digipoort.adapter.dnb";

  @AttributeDefinition(
      name = "Berichtsoort",
      description =
          "What submissions call these reports, names separated by commas; one for each framework when"
              + " several are reported for the same period. Made up by this product, not known to"
              + " Digipoort. Uncertain: see bevestigd.")
  String[] berichtsoort() default {DnbAdapter.BERICHTSOORT};

  @AttributeDefinition(
      name = "Aansluitingen",
      description =
          "Names of the aansluitingen that reports may go over, separated by commas: folders from which a person uploads"
              + " them at DNB. A submission over another one is refused.")
  String[] aansluitingen() default {"dnb"};

  @AttributeDefinition(
      name = "Identity types",
      description =
          "Types that the belanghebbende may have, separated by commas; its number is the LEI. Uncertain: see bevestigd.")
  String[] identiteit_types() default {"LEI"};

  @AttributeDefinition(
      name = "Scheme of the LEI",
      description =
          "Scheme of the identifier in each context, a URI. Usual in European reports; not read in a"
              + " text of DNB. Uncertain: see bevestigd.")
  String lei_schema() default "http://standards.iso.org/iso/17442";

  @AttributeDefinition(
      name = "Form",
      description =
          "instance: a plain XBRL instance (.xbrl). rapportpakket: an XBRL report package (.zip). A"
              + " document may say otherwise in vorm.",
      options = {
        @Option(label = "instance", value = "instance"),
        @Option(label = "rapportpakket", value = "rapportpakket")
      })
  String vorm() default "instance";

  @AttributeDefinition(
      name = "File name",
      description =
          "Name of the file, without extension: letters, digits, . _ - and {lei}, {module} (the"
              + " entry point's file), {referentiedatum}, {kenmerk}. What DNB wants is not known.")
  String bestandsnaam() default "{lei}_{module}_{referentiedatum}";

  @AttributeDefinition(
      name = "Confirmed",
      description =
          "Names of uncertain settings that the operator confirmed, separated by commas, out of berichtsoort,"
              + " identiteit.types, lei.schema. Until then submissions in omgeving productie are"
              + " refused.")
  String[] bevestigd() default {};
}

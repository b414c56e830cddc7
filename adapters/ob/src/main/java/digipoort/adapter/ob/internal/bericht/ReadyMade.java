// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.descriptor.ObDescriptor;
import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import digipoort.mapping.descriptor.Descriptors;
import digipoort.mapping.instance.ReadyInstance;
import digipoort.xbrl.XmlNode;
import java.util.List;
import java.util.Optional;

/** Checks a return that came ready to send. It is never changed. */
public final class ReadyMade {
  /** Far above any return; what is larger is something else. */
  static final int MAX_LENGTH = 1_000_000;

  private final Submission submission;
  private final Descriptors<ObDescriptor> descriptors;
  private final List<Finding> findings;

  private ReadyMade(
      Submission submission, Descriptors<ObDescriptor> descriptors, List<Finding> findings) {
    this.submission = submission;
    this.descriptors = descriptors;
    this.findings = findings;
  }

  /** The return as far as it could be read; what is the matter is added to the findings. */
  public static Optional<Aangifte> check(
      BerichtInhoud inhoud,
      Submission submission,
      Descriptors<ObDescriptor> descriptors,
      List<Finding> findings) {
    return ReadyInstance.read("OB", inhoud, MAX_LENGTH, findings)
        .flatMap(new ReadyMade(submission, descriptors, findings)::read);
  }

  private Optional<Aangifte> read(ReadyInstance instance) {
    Optional<ObDescriptor> descriptor = descriptor(instance);
    descriptor.ifPresent(known -> contexts(instance, known));
    return descriptor.map(known -> ReadyFigures.read(instance.root(), known, findings));
  }

  private Optional<ObDescriptor> descriptor(ReadyInstance instance) {
    Optional<ObDescriptor> descriptor = descriptors.ofEntryPoint(instance.entryPoint());
    if (descriptor.isEmpty()) {
      instance.unknownEntryPoint(
          descriptors.all().stream().map(known -> known.head().entryPoint()).toList());
    }
    Tijdvak tijdvak = submission.tijdvak();
    if (descriptor.isPresent() && tijdvak != null && !descriptor.get().covers(tijdvak)) {
      Tijdvak valid = descriptor.get().head().valid();
      findings.add(
          Finding.error("OB-ENTRYPOINT-PERIOD", instance.entryPointPlace())
              .says(
                  "Het entrypoint is voor " + valid + ", het tijdvak is " + tijdvak,
                  "The entry point is for " + valid + ", the period is " + tijdvak)
              .todo("Gebruik het entrypoint van het tijdvak.", "Use the entry point of the period.")
              .build());
    }
    return descriptor;
  }

  private void contexts(ReadyInstance instance, ObDescriptor descriptor) {
    instance.entity(descriptor.head().scheme(), submission.belanghebbende().nummer());
    Tijdvak tijdvak = submission.tijdvak();
    if (tijdvak != null) {
      for (XmlNode context : instance.contexts()) {
        instance.date(context, "startDate", tijdvak.begin());
        instance.date(context, "endDate", tijdvak.einde());
      }
    }
  }

  static String cut(String text, int max) {
    return text.length() > max ? text.substring(0, max) + "..." : text;
  }
}

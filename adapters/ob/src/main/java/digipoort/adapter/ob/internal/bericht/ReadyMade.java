// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import digipoort.adapter.ob.internal.descriptor.TaxDescriptor;
import digipoort.api.BerichtInhoud;
import digipoort.api.Tijdvak;
import digipoort.mapping.descriptor.Descriptors;
import digipoort.mapping.instance.ReadyInstance;
import digipoort.xbrl.XmlNode;
import java.util.Optional;

/**
 * Checks content that came ready to send against the submission. It is never changed.
 *
 * @param ask what is asked
 * @param descriptors all that are known
 */
record ReadyMade<D extends TaxDescriptor>(Ask<D> ask, Descriptors<D> descriptors) {
  /** Content that can be read on, with the descriptor of its entry point. */
  record Known<D>(XmlNode root, D descriptor) {}

  /** What can be read on; what is the matter is added to the findings. */
  Optional<Known<D>> check(BerichtInhoud inhoud, int most) {
    return ReadyInstance.read(ask.kind().prefix(), inhoud, most, ask.findings())
        .flatMap(
            instance -> {
              Optional<D> descriptor = descriptor(instance);
              descriptor.ifPresent(known -> contexts(instance, known));
              return descriptor.map(known -> new Known<>(instance.root(), known));
            });
  }

  private Optional<D> descriptor(ReadyInstance instance) {
    Optional<D> descriptor = descriptors.ofEntryPoint(instance.entryPoint());
    if (descriptor.isEmpty()) {
      instance.unknownEntryPoint(
          descriptors.all().stream().map(known -> known.head().entryPoint()).toList());
    }
    Tijdvak tijdvak = ask.submission().tijdvak();
    if (descriptor.isPresent() && tijdvak != null && !descriptor.get().covers(tijdvak)) {
      Tijdvak valid = descriptor.get().head().valid();
      ask.add(
          ask.error("ENTRYPOINT-PERIOD", instance.entryPointPlace())
              .says(
                  "Het entrypoint is voor " + valid + ", het tijdvak is " + tijdvak + ".",
                  "The entry point is for " + valid + ", the period is " + tijdvak + ".")
              .todo(
                  "Gebruik het entrypoint van het tijdvak.", "Use the entry point of the period."));
    }
    return descriptor;
  }

  private void contexts(ReadyInstance instance, D descriptor) {
    instance.entity(descriptor.head().scheme(), ask.submission().belanghebbende().nummer());
    Tijdvak tijdvak = ask.submission().tijdvak();
    if (tijdvak != null) {
      for (XmlNode context : instance.contexts()) {
        instance.date(context, "startDate", tijdvak.begin());
        instance.date(context, "endDate", tijdvak.einde());
      }
    }
  }
}

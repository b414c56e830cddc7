// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import digipoort.adapter.ob.internal.descriptor.TaxDescriptor;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.adapter.Ticket;
import digipoort.mapping.MessageKind;
import java.util.List;

/**
 * One submission while it is mapped.
 *
 * @param <D> the kind of descriptor
 * @param descriptor of its period; any other when the period has none, so that the rest is found
 * @param submission what the ERP asks
 * @param ticket what the product assigned to it
 * @param findings what is the matter; added to by everyone
 */
public record Ask<D extends TaxDescriptor>(
    D descriptor, Submission submission, Ticket ticket, List<Finding> findings) {
  private static final int SHOWN = 40;

  /** What somebody wrote, short enough for a sentence. */
  public static String cut(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }

  /** What texts call the message type. */
  public MessageKind kind() {
    return descriptor.kind();
  }

  /** A code of its own, for example {@code OB-LENGTH}. */
  public String code(String rule) {
    return kind().code(rule);
  }

  /** Starts an error with a code of its own. */
  public Finding.Builder error(String rule, String location) {
    return Finding.error(code(rule), location);
  }

  /** Starts a warning with a code of its own. */
  public Finding.Builder warning(String rule, String location) {
    return Finding.warning(code(rule), location);
  }

  /** Starts an information with a code of its own. */
  public Finding.Builder info(String rule, String location) {
    return Finding.info(code(rule), location);
  }

  /** Adds what was built. */
  public void add(Finding.Builder finding) {
    findings.add(finding.build());
  }
}

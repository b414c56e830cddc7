// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import digipoort.adapter.ob.internal.descriptor.TaxDescriptors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The shipped descriptors, to be changed by a test as an operator would. */
final class Shipped {
  private Shipped() {}

  static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(TaxDescriptors.class.getResourceAsStream(name + ".xml"), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As it would be written for the next year: NT21, which came out on 9 December 2026. */
  static String nextYear(String name) {
    return text(name + "-2026")
        .replace("nt20/bd/20251210", "nt21/bd/20261209")
        .replace("NT20", "NT21")
        .replace("2026-01-01", "2027-01-01")
        .replace("2026-12-31", "2027-12-31")
        .replaceAll("(bd-rpt-[a-z-]+|name=\"[a-z]+)-2026", "$1-2027");
  }
}

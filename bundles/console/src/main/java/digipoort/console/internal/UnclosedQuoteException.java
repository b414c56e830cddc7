// SPDX-License-Identifier: Apache-2.0
package digipoort.console.internal;

/** A line in which a quote is opened and not closed. */
final class UnclosedQuoteException extends Exception {
  private static final long serialVersionUID = 1L;

  UnclosedQuoteException(char quote, int place) {
    super("The quote " + quote + " at character " + place + " is not closed");
  }
}

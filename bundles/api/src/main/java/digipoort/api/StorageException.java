// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/**
 * The store did not do what was asked. Whether the change was made is not known; a submission may
 * be repeated safely with the same submissionKey.
 */
public final class StorageException extends DigipoortException {
  private static final long serialVersionUID = 1L;

  public StorageException(String message, Throwable cause) {
    super(message, cause);
  }
}

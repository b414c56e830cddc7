// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.outbox.internal.seal.Binding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decrypts what a row holds. */
@FunctionalInterface
interface Opener {
  /** Empty when there is nothing, or when it cannot be shown. */
  Optional<byte[]> open(@Nullable String keyId, Binding binding, byte @Nullable [] octets);

  default byte @Nullable [] octets(ResultSet row, String column, Binding binding)
      throws SQLException {
    return open(row.getString("key_id"), binding, row.getBytes(column)).orElse(null);
  }

  /** The texts of these columns; when they cannot be shown, each says so. */
  default List<@Nullable String> texts(ResultSet row, Binding binding, String... columns)
      throws SQLException {
    String keyId = row.getString("key_id");
    List<@Nullable String> texts = new ArrayList<>();
    for (String column : columns) {
      texts.add(keyId == null ? row.getString(column) : hidden(keyId));
    }
    return keyId == null
        ? texts
        : open(keyId, binding, row.getBytes("sealed")).map(Pieces::unpack).orElse(texts);
  }

  private static String hidden(String keyId) {
    return "[versleuteld/encrypted: " + keyId + "]";
  }
}

// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.hostile;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Makes attacks from honest requests and collects them. */
final class Making {
  /** What spoils an honest request. */
  interface Spoil {
    void accept(Draft draft) throws Exception;
  }

  private final List<Attack> attacks = new ArrayList<>();
  private final String endpoint;
  private final Path pki;
  private final char[] password;

  Making(URI endpoint, Path pki) throws Exception {
    this.endpoint = endpoint.toString();
    this.pki = pki;
    this.password = Files.readString(pki.resolve("password")).strip().toCharArray();
  }

  List<Attack> attacks() {
    return List.copyOf(attacks);
  }

  void add(String name, String rule, String expected, Spoil spoil) throws Exception {
    add(name, rule, expected, "client.p12", spoil);
  }

  void add(String name, String rule, String expected, String keys, Spoil spoil) throws Exception {
    attacks.add(make(new Expected(name, 1, rule, expected), keys, spoil));
  }

  /** An attack that changes a message after it was signed. */
  void after(String name, String rule, String expected, Consumer<Document> change)
      throws Exception {
    add(name, rule, expected, draft -> draft.afterSigning = change);
  }

  void addReplay(String name, String rule, String expected) throws Exception {
    attacks.add(make(new Expected(name, 2, rule, expected), "client.p12", draft -> {}));
  }

  /** The base64 of a certificate, as a token has it. */
  String certificate(String keys) throws Exception {
    KeyStore store = store(keys);
    String alias = store.aliases().nextElement();
    return Base64.getEncoder().encodeToString(store.getCertificate(alias).getEncoded());
  }

  private record Expected(String name, int sends, String rule, String text) {}

  private Attack make(Expected expected, String keys, Spoil spoil) throws Exception {
    String aanleverkenmerk = "hostile-" + attacks.size();
    Draft draft = Draft.delivery(endpoint, aanleverkenmerk);
    spoil.accept(draft);
    return new Attack(
        expected.name(),
        expected.sends(),
        draft.signed(store(keys), password),
        draft.contentType,
        draft.soapAction,
        expected.rule(),
        expected.text());
  }

  private KeyStore store(String keys) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(pki.resolve(keys))) {
      store.load(in, password);
    }
    return store;
  }

  /** Puts a changed copy, under another id, in the place of a signed element, and returns it. */
  static Element replaceByCopy(Document document, String id) {
    Element original = Draft.withId(document, id);
    Element copy = (Element) original.cloneNode(true);
    copy.setAttributeNS(Draft.WSU, "u:Id", "evil");
    original.getParentNode().replaceChild(copy, original);
    return copy;
  }

  static void remove(Element element) {
    element.getParentNode().removeChild(element);
  }
}

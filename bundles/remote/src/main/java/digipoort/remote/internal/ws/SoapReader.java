// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import digipoort.json.ContentIntake;
import digipoort.json.SubmissionLimits;
import digipoort.remote.DeliveryService;
import digipoort.remote.internal.gate.AdmittedCall;
import digipoort.remote.internal.gate.RefusedRequestException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a SOAP request within the limits of a submission, before anything is built from it.
 * Contents go to where they are kept on the way; what is read on holds a short token in their
 * place.
 */
final class SoapReader extends StreamReaderDelegate {
  private static final String OCTETS = "octets";
  private static final String NUMBER = "number";
  private static final Pattern DECIMAL =
      Pattern.compile("\\s*[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)\\s*");
  private static final Pattern TRUE = Pattern.compile("\\s*(?:true|1)\\s*");
  private static final Pattern NOTHING = Pattern.compile("\\s*");
  private static final Pattern FLAG = Pattern.compile("\\s*(?:true|false|0|1)\\s*");

  private final AdmittedCall call;
  private final SoapLimits limits = new SoapLimits();
  private final StringBuilder value = new StringBuilder();
  private @Nullable Pattern form;
  private boolean atOctets;
  private char @Nullable [] token;

  SoapReader(XMLStreamReader reader, AdmittedCall call) {
    super(reader);
    this.call = call;
  }

  @Override
  public int next() throws XMLStreamException {
    if (token != null) {
      token = null;
      return super.getEventType();
    }
    if (atOctets) {
      atOctets = false;
      token = cutOut();
      return CHARACTERS;
    }
    int event = read();
    switch (event) {
      case START_ELEMENT -> started();
      case END_ELEMENT -> ended();
      case CHARACTERS, CDATA, SPACE -> text();
      default -> limits.other();
    }
    return event;
  }

  /** Also refuses what a DOCTYPE could bring in. */
  private int read() throws XMLStreamException {
    int event = super.next();
    if (event == DTD || event == ENTITY_REFERENCE) {
      throw SoapFindings.refused(
          "Een DOCTYPE wordt niet gelezen.", "A DOCTYPE is not read.", getLocation());
    }
    return event;
  }

  private void started() throws XMLStreamException {
    limits.started(this);
    String local = super.getLocalName();
    boolean ours = DeliveryService.NAMESPACE.equals(super.getNamespaceURI());
    atOctets = ours && local.equals(OCTETS);
    form =
        !ours
            ? null
            : switch (local) {
              case NUMBER -> DECIMAL;
              case "flag", "deliberate" -> FLAG;
              default -> null;
            };
    value.setLength(0);
    String nil = super.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil");
    if (form != null && nil != null && TRUE.matcher(nil).matches()) {
      form = NOTHING;
    }
  }

  private void text() throws XMLStreamException {
    limits.text(super.getTextLength(), this);
    if (form != null) {
      if (value.length() + super.getTextLength() > SubmissionLimits.NUMBER) {
        throw SoapFindings.tooLarge("a number or flag", SubmissionLimits.NUMBER, getLocation());
      }
      value.append(super.getTextCharacters(), super.getTextStart(), super.getTextLength());
    }
  }

  private void ended() throws XMLStreamException {
    limits.ended();
    if (form != null && !form.matcher(value).matches()) {
      throw SoapFindings.refused(
          "'" + value + "' is hier geen getal of vlag.",
          "'" + value + "' is no number or flag here.",
          getLocation());
    }
    form = null;
  }

  private char[] cutOut() throws XMLStreamException {
    try {
      ContentIntake intake = new ContentIntake(call);
      Base64Sink decoded = new Base64Sink(intake);
      int event = read();
      while (event != END_ELEMENT) {
        if (event == START_ELEMENT) {
          throw SoapFindings.refused(
              "octets bevat een element.", "octets holds an element.", getLocation());
        }
        if (event == CHARACTERS || event == CDATA || event == SPACE) {
          decoded.write(super.getTextCharacters(), super.getTextStart(), super.getTextLength());
        }
        event = read();
      }
      decoded.end();
      limits.ended();
      String name = call.keep(intake.content());
      return Base64.getEncoder()
          .encodeToString(name.getBytes(StandardCharsets.UTF_8))
          .toCharArray();
    } catch (ContentIntake.ContentTooLargeException | Base64Sink.NotBase64Exception e) {
      throw SoapFindings.refused(
          "De octetten passen niet: " + e.getMessage(),
          "The octets do not fit: " + e.getMessage(),
          getLocation());
    } catch (RefusedRequestException e) {
      throw new XMLStreamException(e);
    } catch (IOException e) {
      throw new XMLStreamException(e);
    }
  }

  @Override
  public int nextTag() throws XMLStreamException {
    int event = next();
    while (event == SPACE
        || event == COMMENT
        || event == PROCESSING_INSTRUCTION
        || (event == CHARACTERS || event == CDATA) && isWhiteSpace()) {
      event = next();
    }
    if (event != START_ELEMENT && event != END_ELEMENT) {
      throw new XMLStreamException("text where an element is expected", getLocation());
    }
    return event;
  }

  @Override
  public String getElementText() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int event = next(); event != END_ELEMENT; event = next()) {
      if (event == START_ELEMENT) {
        throw new XMLStreamException("an element where text is expected", getLocation());
      }
      if (event == CHARACTERS || event == CDATA || event == SPACE) {
        text.append(getText());
      }
    }
    return text.toString();
  }

  @Override
  public int getEventType() {
    return token == null ? super.getEventType() : CHARACTERS;
  }

  @Override
  public boolean isStartElement() {
    return getEventType() == START_ELEMENT;
  }

  @Override
  public boolean isEndElement() {
    return getEventType() == END_ELEMENT;
  }

  @Override
  public boolean isCharacters() {
    return getEventType() == CHARACTERS;
  }

  @Override
  public boolean isWhiteSpace() {
    return token == null && super.isWhiteSpace();
  }

  @Override
  public boolean hasText() {
    return token != null || super.hasText();
  }

  @Override
  public String getText() {
    return token == null ? super.getText() : new String(token);
  }

  @Override
  public char[] getTextCharacters() {
    return token == null ? super.getTextCharacters() : token;
  }

  @Override
  public int getTextCharacters(int from, char[] into, int at, int length)
      throws XMLStreamException {
    if (token == null) {
      return super.getTextCharacters(from, into, at, length);
    }
    int count = Math.min(length, token.length - from);
    System.arraycopy(token, from, into, at, count);
    return count;
  }

  @Override
  public int getTextStart() {
    return token == null ? super.getTextStart() : 0;
  }

  @Override
  public int getTextLength() {
    return token == null ? super.getTextLength() : token.length;
  }
}

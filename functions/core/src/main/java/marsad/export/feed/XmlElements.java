package marsad.export.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML 1.0 without the characters that it forbids. */
final class XmlElements {
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;

  XmlElements() throws XMLStreamException {
    xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
    xml.writeStartDocument("UTF-8", "1.0");
  }

  /**
   * Starts an element.
   *
   * @param attributes names and values in turn; an attribute whose value is null is omitted
   */
  XmlElements start(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    return attributes(attributes);
  }

  XmlElements end() throws XMLStreamException {
    xml.writeEndElement();
    return this;
  }

  XmlElements text(String text) throws XMLStreamException {
    xml.writeCharacters(text == null ? "" : clean(text));
    return this;
  }

  /** Writes an element with text. */
  XmlElements element(String name, String text, String... attributes) throws XMLStreamException {
    return start(name, attributes).text(text).end();
  }

  /** Writes an empty element. */
  XmlElements empty(String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    return attributes(attributes);
  }

  private XmlElements attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
      }
    }
    return this;
  }

  /** Returns the whole document. */
  String document() throws XMLStreamException {
    xml.writeEndDocument();
    xml.close();
    return out + "\n";
  }

  private static String clean(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints().filter(XmlElements::isAllowed).forEach(allowed::appendCodePoint);
    return allowed.toString();
  }

  private static boolean isAllowed(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
